import type { Area } from "../../grid/address";
import type { Sheet } from "../book";

/** Areas of one sheet: what `Excel.RangeAreas`, formats, conditional formats and validations of a range stand for. */
export interface Areas {
  readonly sheet: Sheet;
  areas: readonly Area[];
}
