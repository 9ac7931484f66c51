import type { ConditionalStyle, Side } from "../book";
import { RichError } from "../protocol/errors";
import { Instance } from "../protocol/member";
import type { ObjectType, Scalar } from "../protocol/member";
import { color, text, truth, word } from "./args";
import { change, current } from "./conditionalFormat";
import type { ConditionalTarget } from "./conditionalFormat";

function patchStyle(target: ConditionalTarget, patch: ConditionalStyle): void {
  change(target, { style: { ...current(target).style, ...patch } });
}

function without(target: ConditionalTarget, keys: readonly (keyof ConditionalStyle)[]): void {
  const kept = Object.entries(current(target).style).filter(
    ([key]) => !keys.includes(key as keyof ConditionalStyle),
  );
  change(target, { style: Object.fromEntries(kept) });
}

function style<K extends keyof ConditionalStyle>(
  key: K,
  parse: (value: unknown) => NonNullable<ConditionalStyle[K]>,
): Scalar<ConditionalTarget> {
  return {
    since: "1.6",
    get: (target) => current(target).style[key] ?? null,
    set: (target, value) => patchStyle(target, { [key]: parse(value) }),
  };
}

export const conditionalRangeFill: ObjectType<ConditionalTarget> = {
  name: "ConditionalRangeFill",
  scalars: { Color: style("fill", (value) => color(value, "color")) },
  methods: { Clear: { since: "1.6", call: (target) => without(target, ["fill"]) } },
};

export const conditionalRangeFont: ObjectType<ConditionalTarget> = {
  name: "ConditionalRangeFont",
  scalars: {
    Color: style("fontColor", (value) => color(value, "color")),
    Bold: style("bold", (value) => truth(value, "bold")),
    Italic: style("italic", (value) => truth(value, "italic")),
    Strikethrough: style("strikethrough", (value) => truth(value, "strikethrough")),
    Underline: style("underline", (value) => word(value, ["None", "Single", "Double"], "underline")),
  },
  methods: {
    Clear: {
      since: "1.6",
      call: (target) => without(target, ["fontColor", "bold", "italic", "strikethrough", "underline"]),
    },
  },
};

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type BorderTarget = ConditionalTarget & { readonly side: Side };
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

const lineOf = (target: BorderTarget) => current(target).style.borders?.[target.side];

function draw(target: BorderTarget, patch: { style?: "Continuous"; color?: string } | null): void {
  const { [target.side]: before, ...others } = current(target).style.borders ?? {};
  const line = { style: "Continuous" as const, color: "#000000", ...before, ...patch };
  patchStyle(target, { borders: patch ? { ...others, [target.side]: line } : others });
}

export const conditionalRangeBorder: ObjectType<BorderTarget> = {
  name: "ConditionalRangeBorder",
  scalars: {
    SideIndex: { since: "1.6", get: ({ side }) => side },
    Style: {
      since: "1.6",
      get: (target) => lineOf(target)?.style ?? "None",
      set(target, value) {
        const wanted = word(value, STYLES, "style");
        draw(target, wanted === "None" ? null : { style: wanted as "Continuous" });
      },
    },
    Color: {
      since: "1.6",
      get: (target) => lineOf(target)?.color ?? "#000000",
      set: (target, value) => draw(target, { color: color(value, "color") }),
    },
  },
};

const border = (target: ConditionalTarget, side: Side) =>
  new Instance<BorderTarget>(conditionalRangeBorder, { ...target, side });
const bordersOf = (target: ConditionalTarget) => SIDES.map((side) => border(target, side));

export const conditionalRangeBorders: ObjectType<ConditionalTarget> = {
  name: "ConditionalRangeBorderCollection",
  scalars: { Count: { since: "1.6", get: () => SIDES.length } },
  items: bordersOf,
  item: (target, key) => border(target, word(key ?? "", SIDES, "index")),
  navigation: {
    Top: { since: "1.6", to: (target) => border(target, "EdgeTop") },
    Bottom: { since: "1.6", to: (target) => border(target, "EdgeBottom") },
    Left: { since: "1.6", to: (target) => border(target, "EdgeLeft") },
    Right: { since: "1.6", to: (target) => border(target, "EdgeRight") },
  },
  methods: {
    GetItemAt: {
      since: "1.6",
      call(target, [index]) {
        const found = typeof index === "number" ? bordersOf(target)[index] : undefined;
        if (!found) throw new RichError("InvalidArgument");
        return found;
      },
    },
  },
};

/** `Excel.ConditionalRangeFormat`. */
export const conditionalStyle: ObjectType<ConditionalTarget> = {
  name: "ConditionalRangeFormat",
  scalars: { NumberFormat: style("numberFormat", (value) => text(value, "numberFormat")) },
  navigation: {
    Fill: { since: "1.6", to: (target) => new Instance(conditionalRangeFill, target) },
    Font: { since: "1.6", to: (target) => new Instance(conditionalRangeFont, target) },
    Borders: { since: "1.6", to: (target) => new Instance(conditionalRangeBorders, target) },
  },
};
