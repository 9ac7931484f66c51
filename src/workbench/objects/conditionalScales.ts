import type { ConditionalRule, ScaleBound, ScalePoint } from "../book";
import { Instance } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import { color, invalid, record, text, truth, word } from "./args";
import { change, ruleOf } from "./conditionalFormat";
import type { ConditionalTarget } from "./conditionalFormat";

type Rule<T extends ConditionalRule["type"]> = ConditionalRule & { type: T };

const BOUNDS = [
  "Number",
  "LowestValue",
  "HighestValue",
  "Percent",
  "Percentile",
  "Formula",
  "Automatic",
] as const;

function bound(value: unknown, name: string): ScaleBound {
  const { type, formula } = record(value, name);
  const kind = word(type ?? "", BOUNDS, `${name}.type`);
  return formula === null || formula === undefined
    ? { type: kind }
    : { type: kind, formula: String(formula) };
}

function point(value: unknown, name: string): ScalePoint {
  return { ...bound(value, name), color: color(record(value, name).color, `${name}.color`) };
}

const toClient = ({ type, formula }: ScaleBound) => ({ type, formula: formula ?? null });
const pointToClient = (found: ScalePoint) => ({ ...toClient(found), color: found.color });

/** `Excel.ColorScaleConditionalFormat`. */
export const colorScale: ObjectType<ConditionalTarget> = {
  name: "ColorScaleConditionalFormat",
  scalars: {
    ThreeColorScale: {
      since: "1.6",
      get: (target) => ruleOf(target, "ColorScale").midpoint !== undefined,
    },
    Criteria: {
      since: "1.6",
      get(target) {
        const { minimum, midpoint, maximum } = ruleOf(target, "ColorScale");
        return {
          minimum: pointToClient(minimum),
          ...(midpoint ? { midpoint: pointToClient(midpoint) } : {}),
          maximum: pointToClient(maximum),
        };
      },
      set(target, value) {
        const { minimum, midpoint, maximum } = record(value, "criteria");
        const middle =
          midpoint === null || midpoint === undefined ? {} : { midpoint: point(midpoint, "midpoint") };
        const rule: Rule<"ColorScale"> = {
          type: ruleOf(target, "ColorScale").type,
          minimum: point(minimum, "minimum"),
          maximum: point(maximum, "maximum"),
          ...middle,
        };
        change(target, { rule });
      },
    },
  },
};

function patchBar(target: ConditionalTarget, patch: Partial<Rule<"DataBar">>): void {
  change(target, { rule: { ...ruleOf(target, "DataBar"), ...patch } });
}

export const positive: ObjectType<ConditionalTarget> = {
  name: "ConditionalDataBarPositiveFormat",
  scalars: {
    FillColor: {
      since: "1.6",
      get: (target) => ruleOf(target, "DataBar").color,
      set: (target, value) => patchBar(target, { color: color(value, "fillColor") }),
    },
  },
};

/** `Excel.DataBarConditionalFormat`, as far as bounds, direction and colour. */
export const dataBar: ObjectType<ConditionalTarget> = {
  name: "DataBarConditionalFormat",
  scalars: {
    ShowDataBarOnly: {
      since: "1.6",
      get: (target) => ruleOf(target, "DataBar").barOnly,
      set: (target, value) => patchBar(target, { barOnly: truth(value, "showDataBarOnly") }),
    },
    BarDirection: {
      since: "1.6",
      get: (target) => ruleOf(target, "DataBar").direction,
      set: (target, value) =>
        patchBar(target, {
          direction: word(value, ["Context", "LeftToRight", "RightToLeft"], "barDirection"),
        }),
    },
    LowerBoundRule: {
      since: "1.6",
      get: (target) => toClient(ruleOf(target, "DataBar").lower),
      set: (target, value) => patchBar(target, { lower: bound(value, "lowerBoundRule") }),
    },
    UpperBoundRule: {
      since: "1.6",
      get: (target) => toClient(ruleOf(target, "DataBar").upper),
      set: (target, value) => patchBar(target, { upper: bound(value, "upperBoundRule") }),
    },
  },
  navigation: {
    PositiveFormat: { since: "1.6", to: (target) => new Instance(positive, target) },
  },
};

/** How many icons a set has: `ThreeArrows` three. */
function iconCount(style: string): number {
  return style.startsWith("Three") ? 3 : style.startsWith("Four") ? 4 : 5;
}

const SETS = [
  "ThreeArrows",
  "ThreeArrowsGray",
  "ThreeFlags",
  "ThreeTrafficLights1",
  "ThreeTrafficLights2",
  "ThreeSigns",
  "ThreeSymbols",
  "ThreeSymbols2",
  "FourArrows",
  "FourArrowsGray",
  "FourRedToBlack",
  "FourRating",
  "FourTrafficLights",
  "FiveArrows",
  "FiveArrowsGray",
  "FiveRating",
  "FiveQuarters",
  "ThreeStars",
  "ThreeTriangles",
  "FiveBoxes",
] as const;

function patchIcons(target: ConditionalTarget, patch: Partial<Rule<"IconSet">>): void {
  change(target, { rule: { ...ruleOf(target, "IconSet"), ...patch } });
}

const evenBounds = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type: "Percent",
    formula: String(Math.round((index * 100) / count)),
    operator: "GreaterThanOrEqual",
  }));

function iconBound(value: unknown, index: number): ScaleBound & { readonly operator?: string } {
  // The lowest icon takes what is left; its criterion may be empty.
  if (index === 0) return { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" };
  const { type, formula, operator } = record(value, "criteria");
  return {
    type: word(type ?? "", ["Number", "Percent", "Percentile", "Formula"], "type"),
    formula: text(formula, "formula"),
    operator: word(operator, ["GreaterThanOrEqual", "GreaterThan"], "operator"),
  };
}

/** `Excel.IconSetConditionalFormat`; icons of one's own are refused. */
export const iconSet: ObjectType<ConditionalTarget> = {
  name: "IconSetConditionalFormat",
  scalars: {
    Style: {
      since: "1.6",
      get: (target) => ruleOf(target, "IconSet").style,
      set(target, value) {
        const style = word(value ?? "", SETS, "style");
        const { bounds } = ruleOf(target, "IconSet");
        const count = iconCount(style);
        patchIcons(target, { style, bounds: bounds.length === count ? bounds : evenBounds(count) });
      },
    },
    ReverseIconOrder: {
      since: "1.6",
      get: (target) => ruleOf(target, "IconSet").reverse,
      set: (target, value) => patchIcons(target, { reverse: truth(value, "reverseIconOrder") }),
    },
    ShowIconOnly: {
      since: "1.6",
      get: (target) => ruleOf(target, "IconSet").iconsOnly,
      set: (target, value) => patchIcons(target, { iconsOnly: truth(value, "showIconOnly") }),
    },
    Criteria: {
      since: "1.6",
      get: (target) =>
        ruleOf(target, "IconSet").bounds.map((found) => ({
          ...toClient(found),
          operator: found.operator ?? "GreaterThanOrEqual",
        })),
      set(target, value) {
        const wanted: readonly unknown[] = Array.isArray(value) ? value : [];
        if (wanted.length !== iconCount(ruleOf(target, "IconSet").style)) throw invalid("criteria");
        if (wanted.some((item) => record(item, "criteria").customIcon)) throw invalid("customIcon");
        patchIcons(target, { bounds: wanted.map(iconBound) });
      },
    },
  },
};
