import type { Area } from "../../grid/address";
import type { Grid } from "../../grid/grid";
import type { Listed, Origin } from "../../library/collection";
import type { ImportMode } from "../../library/importing";
import type { Wish } from "../../library/insertion";
import type { Span } from "../../library/placement";
import type { Preset, PresetLevel2 } from "../../library/preset";
import type { Filter } from "../../library/search";
import type { Profiles } from "../../reading/profileChoice";
import type { Chosen } from "../../reading/readTaught";
import type { Placing } from "./placing";

/** What is looked for. */
export interface Question {
  readonly text: string;
  readonly filter: Filter;
  /** Only presets from there; absent: from anywhere. */
  readonly origin?: Origin;
  /** So many presets are wanted. */
  readonly limit: number;
}

export interface Found {
  readonly total: number;
  /** The best ones, as many as were wanted. */
  readonly presets: readonly Listed[];
  /** Whether pinyin is understood: not if its dictionary could not be loaded. */
  readonly sounds: boolean;
}

/** What there is to choose from. */
export interface Shelf {
  /** Numbers of presets: all, the user's own, the maintainer's. */
  readonly total: number;
  readonly own: number;
  readonly maintained: number;
  readonly fields: readonly string[];
  /** In the order of the regulation. */
  readonly levels2: readonly PresetLevel2[];
  /** What is wrong with a library, one sentence each. */
  readonly problems: readonly string[];
}

/** A preset that fits the form, and why. */
export interface Advice extends Listed {
  readonly reason: string;
}

/** A file by its name and content, or the open worksheet. */
export type ImportSource = { readonly name: string; readonly bytes: Uint8Array } | { readonly grid: Grid };

/** What is to be said of a row; `row` counts from 0. */
export interface SheetMessage {
  readonly sheet: string;
  readonly row: number;
  readonly message: string;
}

/** What an import would bring. */
export interface ImportPreview {
  /** Of the file or sheet. */
  readonly name: string;
  /** The sheets that hold a library: how many presets each, and whether it is taken. */
  readonly sheets: readonly { readonly sheet: string; readonly count: number; readonly taken: boolean }[];
  /** Why nothing can be imported, one sentence; else null. */
  readonly problem: string | null;
  readonly count: number;
  /** The first presets. */
  readonly presets: readonly Preset[];
  /** The first rows that are not taken, and how many there are. */
  readonly errors: readonly SheetMessage[];
  readonly errorCount: number;
  /** The first rows that are taken although something does not fit together, and how many there are. */
  readonly doubts: readonly SheetMessage[];
  readonly doubtCount: number;
  /** How many presets the user's own library has before. */
  readonly own: number;
}

/** A sheet to insert into, with the sheets whose formulas speak of it. */
export interface Site {
  readonly grid: Grid;
  readonly others: readonly Grid[];
}

/** The user's own library after a change: as it is to be kept, and what there is to choose from now. */
export interface Adopted {
  readonly json: string;
  readonly shelf: Shelf;
}

/** The library's part of the heavy work. It remembers the libraries and the import that was read last. */
export interface LibraryWork {
  /** Before all else: takes the user's own library, as `adopt` gave it, and the maintainer's. */
  openLibrary(own: string | null): Promise<Shelf>;
  searchLibrary(question: Question): Promise<Found>;
  /** The presets of codes, in their order; codes that no library has are passed over. */
  presetsOf(codes: readonly string[]): Promise<readonly Listed[]>;
  /** Presets that fit the chosen declaration of the sheet, best first; null where it holds none. */
  recommend(grid: Grid, chosen: Chosen, profiles?: Profiles): Promise<readonly Advice[] | null>;
  /** Where presets would go in the chosen declaration of the sheet; null where it holds none. */
  place(
    site: Site,
    wishes: readonly Wish[],
    span: Span,
    chosen: Chosen,
    profiles?: Profiles,
  ): Promise<Placing | null>;
  /** Reads a library, to be adopted afterwards. */
  readLibrary(source: ImportSource): Promise<ImportPreview>;
  /** The same library with other sheets of its file. */
  takeSheets(sheets: readonly string[]): Promise<ImportPreview>;
  /** Reads the indicators in the selected rows of a form, to be adopted afterwards; null where it is no declaration. */
  readRows(grid: Grid, areas: readonly Area[], profiles?: Profiles): Promise<ImportPreview | null>;
  /** Takes over what was read last. */
  adopt(mode: ImportMode): Promise<Adopted>;
  /** The user's own library as CSV. */
  exportLibrary(): Promise<string>;
  /** The user's own library as a workbook: an .xlsx in base 64. */
  exportWorkbook(): Promise<string>;
}
