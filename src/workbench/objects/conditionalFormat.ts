import type { ConditionalFormat, ConditionalRule, Sheet } from "../book";
import { RichError } from "../protocol/errors";
import { Instance } from "../protocol/member";
import type { Navigation, ObjectType } from "../protocol/member";
import { integer, invalid, truth } from "./args";
import { colorScale, dataBar, iconSet } from "./conditionalScales";
import { cellValue, custom, preset, textComparison, topBottom } from "./conditionalRules";
import { onlyArea } from "./conditionalFormats";
import { guard } from "./guard";
import { rangeOf } from "./range";
import { rangeAreasOf } from "./rangeAreas";

/** A conditional format by its id: another one of the same sheet may have been changed meanwhile. */
export interface ConditionalTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

/** The conditional format as it is now. @throws RichError `ItemNotFound` once it was deleted */
export function current({ sheet, id }: ConditionalTarget): ConditionalFormat {
  const found = sheet.conditionalFormats().find((format) => format.id === id);
  if (!found) throw new RichError("ItemNotFound");
  return found;
}

/** Changes the conditional format. */
export function change(target: ConditionalTarget, patch: Partial<ConditionalFormat>): void {
  guard(target.sheet, "allowFormatCells");
  target.sheet.putConditionalFormat({ ...current(target), ...patch });
}

/** The rule, if it is of a type. @throws RichError as Excel fails when `custom` is loaded of a format of another type */
export function ruleOf<T extends ConditionalRule["type"]>(
  target: ConditionalTarget,
  type: T,
): ConditionalRule & { type: T } {
  const { rule } = current(target);
  if (rule.type !== type)
    throw new RichError("InvalidOperation", `The conditional format is of type ${rule.type}.`);
  return rule as ConditionalRule & { type: T };
}

/** `custom`, `customOrNullObject` … */
function kinds(): Record<string, Navigation<ConditionalTarget>> {
  const members: Record<string, Navigation<ConditionalTarget>> = {};
  const types = {
    Custom: ["Custom", custom],
    CellValue: ["CellValue", cellValue],
    TextComparison: ["ContainsText", textComparison],
    Preset: ["PresetCriteria", preset],
    TopBottom: ["TopBottom", topBottom],
    ColorScale: ["ColorScale", colorScale],
    DataBar: ["DataBar", dataBar],
    IconSet: ["IconSet", iconSet],
  } as const;
  for (const [name, [type, kind]] of Object.entries(types)) {
    members[name] = {
      since: "1.6",
      to(target) {
        ruleOf(target, type);
        return new Instance<ConditionalTarget>(kind, target);
      },
    };
    members[`${name}OrNullObject`] = {
      since: "1.6",
      to: (target) =>
        current(target).rule.type === type ? new Instance<ConditionalTarget>(kind, target) : null,
    };
  }
  return members;
}

// Made when first used: the kinds lead back to here.
let navigation: Record<string, Navigation<ConditionalTarget>> | undefined;

/** `Excel.ConditionalFormat`. */
export const conditionalFormat: ObjectType<ConditionalTarget> = {
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { since: "1.6", get: ({ id }) => id },
    Type: { since: "1.6", get: (target) => current(target).rule.type },
    StopIfTrue: {
      since: "1.6",
      get: (target) => current(target).stopIfTrue,
      set: (target, value) => change(target, { stopIfTrue: truth(value, "stopIfTrue") }),
    },
    Priority: {
      since: "1.6",
      get: (target) => target.sheet.conditionalFormats().indexOf(current(target)),
      set({ sheet, id }, value) {
        guard(sheet, "allowFormatCells");
        const priority = integer(value, "priority");
        if (priority < 0) throw invalid("priority");
        sheet.moveConditionalFormat(id, priority);
      },
    },
  },
  get navigation() {
    return (navigation ??= kinds());
  },
  methods: {
    Delete: {
      since: "1.6",
      call({ sheet, id }) {
        guard(sheet, "allowFormatCells");
        sheet.removeConditionalFormat(id);
      },
    },
    GetRange: {
      since: "1.6",
      call(target) {
        const area = onlyArea(current(target).areas);
        if (!area) throw new RichError("InvalidOperation", "The conditional format covers several ranges.");
        return rangeOf(target.sheet, area);
      },
    },
    GetRangeOrNullObject: {
      since: "1.6",
      call(target) {
        const area = onlyArea(current(target).areas);
        return area && rangeOf(target.sheet, area);
      },
    },
    GetRanges: {
      since: "1.9",
      call: (target) => rangeAreasOf(target.sheet, current(target).areas),
    },
  },
};
