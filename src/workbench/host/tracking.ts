import type { BookEvent } from "../book";
import { range } from "../objects/range";
import { rangeAreas } from "../objects/rangeAreas";
import { targetOf } from "../protocol/member";
import type { References } from "../protocol/references";
import { moveArea } from "../structure";
import { moveOf } from "./annex";

/** Ranges that office.js keeps move with their cells; one whose cells are all gone is dropped, and using it fails, as in Excel. */
export function followMoves(references: References, event: BookEvent): void {
  const move = moveOf(event);
  if (!move) return;
  for (const instance of references.all()) {
    const place = targetOf(instance, range);
    if (place?.sheet === event.sheet) {
      const area = moveArea(place.area, move);
      if (area) place.area = area;
      else references.remove(instance.referenceId ?? "");
    }
    const several = targetOf(instance, rangeAreas);
    if (several?.sheet === event.sheet)
      several.areas = several.areas.flatMap((area) => moveArea(area, move) ?? []);
  }
}
