import type { Area } from "../../grid/address";
import { formatsOf, once, usedOf } from "./ranges";
import { areasOf } from "./sheetAreas";

/** What lies over the cells of a sheet, as far as it can be had without asking twice: the rest is asked for by these. */
export interface Overlay {
  readonly formats: readonly { readonly id: string; readonly type: string }[];
  /** Areas whose entries are validated. */
  readonly validated: readonly Area[];
}

/** What is known of overlays from an earlier request, by the names of their sheets. It may be out of date. */
export type KnownOverlays = ReadonlyMap<string, Overlay>;

/** An overlay on its way. */
export interface OverlayAsked {
  readonly formats: Excel.ConditionalFormatCollection;
  readonly validated: Excel.RangeAreas;
}

/** Asks for what lies over a sheet. Excel may refuse it on a protected one. */
export function askOverlay(sheet: Excel.Worksheet): OverlayAsked {
  const formats = formatsOf(sheet).load("items/id,items/type");
  const validated = once(usedOf(sheet, "formats too").getSpecialCellsOrNullObject("DataValidations"));
  validated.load("areas/items/address");
  return { formats, validated };
}

/** @throws what office.js throws where it has not come */
export function overlayOf({ formats, validated }: OverlayAsked): Overlay {
  return {
    formats: formats.items.map(({ id, type }) => ({ id, type })),
    validated: areasOf(validated),
  };
}

/** The overlay, or null where Excel has refused it. */
export function overlayIfCome(asked: OverlayAsked): Overlay | null {
  try {
    return overlayOf(asked);
  } catch {
    // office.js throws where no value has come; then it is asked for once it is needed.
    return null;
  }
}

/** Whether what was asked for by an overlay is all that there is to ask for. */
export function sameOverlay(known: Overlay, found: Overlay): boolean {
  return JSON.stringify(known) === JSON.stringify(found);
}

/** A conditional format that may be gone: then a null object, as is all that is asked of it. */
export function formatOf(sheet: Excel.Worksheet, id: string): Excel.ConditionalFormat {
  return formatsOf(sheet).getItemOrNullObject(id);
}
