import type { Area } from "../../grid/address";
import type { ConditionalFormat, ConditionalRule, Sheet } from "../book";
import { RichError } from "../protocol/errors";
import { Instance, collectionMethods } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import { boundingArea, intersection, subtract } from "../structure";
import { word } from "./args";
import type { Areas } from "./areas";
import { conditionalFormat } from "./conditionalFormat";
import type { ConditionalTarget } from "./conditionalFormat";
import { guard } from "./guard";

/** Takes an area out of the sheet's conditional formats; those that cover nothing any more go. */
export function clearConditionalFormats(sheet: Sheet, area: Area): void {
  for (const format of sheet.conditionalFormats()) {
    if (!format.areas.some((other) => intersection(other, area))) continue;
    const areas = format.areas.flatMap((other) => subtract(other, area));
    if (areas.length === 0) sheet.removeConditionalFormat(format.id);
    else sheet.putConditionalFormat({ ...format, areas });
  }
}

/** The conditional formats of a range: those that touch it. */
function touching({ sheet, areas }: Areas): ConditionalFormat[] {
  return sheet
    .conditionalFormats()
    .filter((format) => format.areas.some((area) => areas.some((other) => intersection(area, other))));
}

const instance = (sheet: Sheet, id: string): Instance<ConditionalTarget> =>
  new Instance(conditionalFormat, { sheet, id });

const itemsOf = (target: Areas) => touching(target).map(({ id }) => instance(target.sheet, id));

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

/** The condition with which Excel adds a format of a type, before the add-in says what it wants. */
function initialRule(type: (typeof TYPES)[number]): ConditionalRule {
  switch (type) {
    case "Custom":
      return { type, formula: "=FALSE" };
    case "CellValue":
      return { type, operator: "Between", formula1: "=0", formula2: "=0" };
    case "ContainsText":
      return { type, operator: "Contains", text: "" };
    case "PresetCriteria":
      return { type, criterion: "Blanks" };
    case "TopBottom":
      return { type, kind: "TopItems", rank: 10 };
    case "ColorScale":
      return {
        type,
        minimum: { type: "LowestValue", color: "#F8696B" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      };
    case "DataBar":
      return {
        type,
        color: "#638EC6",
        direction: "Context",
        barOnly: false,
        lower: { type: "Automatic" },
        upper: { type: "Automatic" },
      };
    case "IconSet":
      return {
        type,
        style: "ThreeTrafficLights1",
        reverse: false,
        iconsOnly: false,
        bounds: [
          { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" },
          { type: "Percent", formula: "33", operator: "GreaterThanOrEqual" },
          { type: "Percent", formula: "67", operator: "GreaterThanOrEqual" },
        ],
      };
  }
}

/** `Excel.ConditionalFormatCollection`. */
export const conditionalFormats: ObjectType<Areas> = {
  name: "ConditionalFormatCollection",
  items: itemsOf,
  item(target, key) {
    const found = touching(target).find(({ id }) => id === key);
    if (!found) throw new RichError("ItemNotFound");
    return instance(target.sheet, found.id);
  },
  methods: {
    ...collectionMethods(itemsOf, { count: "1.6", at: "1.6" }),
    Add: {
      since: "1.6",
      call({ sheet, areas }, [type], { annex }) {
        guard(sheet, "allowFormatCells");
        const id = annex.newId();
        if (typeof type !== "string") throw new RichError("InvalidArgument");
        const rule = initialRule(word(type, TYPES, "type"));
        sheet.putConditionalFormat({ id, areas, rule, style: {}, stopIfTrue: false });
        return instance(sheet, id);
      },
    },
    ClearAll: {
      since: "1.6",
      call({ sheet, areas }) {
        guard(sheet, "allowFormatCells");
        for (const area of areas) clearConditionalFormats(sheet, area);
      },
    },
    GetItemOrNullObject: {
      since: "1.14",
      call(target, [key]) {
        const found = touching(target).find(({ id }) => id === key);
        return found ? instance(target.sheet, found.id) : null;
      },
    },
  },
};

/** The one rectangle of a conditional format, or null where it has several areas. */
export function onlyArea(areas: readonly Area[]): Area | null {
  return areas.length === 1 ? boundingArea(areas) : null;
}
