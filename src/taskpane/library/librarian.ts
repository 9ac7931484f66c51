import type { Area } from "../../grid/address";
import type { Grid } from "../../grid/grid";
import { collectionOf } from "../../library/collection";
import type { Listed } from "../../library/collection";
import { libraryFromForm } from "../../library/fromForm";
import { libraryAsCsv, withImported } from "../../library/importing";
import type { ImportMode } from "../../library/importing";
import type { Wish } from "../../library/insertion";
import type { Span } from "../../library/placement";
import { withPinyin } from "../../library/pinyin";
import type { Preset } from "../../library/preset";
import { LEVELS2 } from "../../library/presetSchema";
import { recommend } from "../../library/recommend";
import { indexOf } from "../../library/search";
import type { Index } from "../../library/search";
import { PRESETS } from "../../library/standardPresets";
import { profilesFor } from "../../reading/profileChoice";
import type { Profiles } from "../../reading/profileChoice";
import { readAllTaught, readChosen } from "../../reading/readTaught";
import type { Chosen } from "../../reading/readTaught";
import type { GetLocalFile, Maintained } from "../maintained";
import { importFile, importSheet, libraryFromJson, taken, usualSheets } from "./importFile";
import type { ImportedFile } from "./importFile";
import { placeAll } from "./placing";
import type {
  Advice,
  Found,
  ImportPreview,
  ImportSource,
  LibraryWork,
  Question,
  Shelf,
  Site,
} from "./libraryWork";

/** So many messages and presets of an import are shown; the rest is counted. */
const SHOWN = 50;

const NOTHING_READ: ImportedFile = { name: "", sheets: [], problem: null };

/** What the librarian needs of the world. */
export interface Stock {
  maintained(): Promise<Maintained>;
  getLocalFile: GetLocalFile;
}

/** Keeps the libraries, put together and indexed, where the work is done. */
export class Librarian implements LibraryWork {
  private own: readonly Preset[] = [];
  private maintained: readonly Preset[] | null = null;
  private problems: string[] = [];
  private read: ImportedFile = NOTHING_READ;
  private pending: readonly Preset[] = [];
  private collection = collectionOf({ standard: PRESETS, maintained: [], own: [] });
  private plain: Index | null = null;
  private sounding: Promise<Index> | null = null;

  constructor(private readonly stock: Stock) {}

  async openLibrary(json: string | null): Promise<Shelf> {
    const own = json === null ? [] : libraryFromJson(json);
    this.maintained ??= await this.readMaintained();
    this.take(own ?? []);
    return this.shelf(own === null ? ["本机保存的自有指标库已损坏，没有载入。请重新导入。"] : []);
  }

  async searchLibrary({ text, filter, origin, limit }: Question): Promise<Found> {
    const { index, sounds } = await this.indexed();
    const { originOf } = this.collection;
    const found = index
      .search(text, filter)
      .filter((preset) => origin === undefined || originOf(preset) === origin);
    return {
      total: found.length,
      sounds,
      presets: found.slice(0, limit).map((preset) => this.listed(preset)),
    };
  }

  async presetsOf(codes: readonly string[]): Promise<readonly Listed[]> {
    const byCode = new Map(this.collection.presets.map((preset) => [preset.code, preset]));
    return codes.flatMap((code) => {
      const preset = byCode.get(code);
      return preset ? [this.listed(preset)] : [];
    });
  }

  async recommend(grid: Grid, chosen: Chosen, profiles?: Profiles): Promise<readonly Advice[] | null> {
    const declaration = readChosen(grid, chosen, profiles);
    return (
      declaration &&
      recommend(declaration, this.collection.presets).map(({ preset, reason }) => ({
        ...this.listed(preset),
        reason,
      }))
    );
  }

  async place(site: Site, wishes: readonly Wish[], span: Span, chosen: Chosen, given?: Profiles) {
    const { grid, others } = site;
    const declaration = readChosen(grid, chosen, given);
    const profiles = profilesFor(grid, given);
    return declaration && placeAll(grid, declaration, wishes, span, { others, profiles });
  }

  async readLibrary(source: ImportSource): Promise<ImportPreview> {
    this.read = "bytes" in source ? await importFile(source) : importSheet(source.grid);
    return this.previewOf(usualSheets(this.read));
  }

  async takeSheets(sheets: readonly string[]): Promise<ImportPreview> {
    return this.previewOf(sheets);
  }

  async readRows(grid: Grid, areas: readonly Area[], profiles?: Profiles): Promise<ImportPreview | null> {
    const declarations = readAllTaught(grid, profiles);
    if (declarations.length === 0) return null;
    const selected = (row: number) => areas.some((area) => row >= area.row && row < area.row + area.rows);
    const library = libraryFromForm(declarations, selected);
    const { sheet } = grid;
    const none = library.presets.length === 0 && library.errors.length === 1 ? library.errors[0] : undefined;
    this.read = {
      name: sheet,
      sheets: none ? [] : [{ sheet, byHeads: true, ...library }],
      problem: none?.message ?? null,
    };
    return this.previewOf([sheet]);
  }

  async adopt(mode: ImportMode) {
    const presets = withImported(this.own, this.pending, mode);
    this.pending = [];
    this.read = NOTHING_READ;
    this.take(presets);
    return { json: JSON.stringify(presets), shelf: this.shelf([]) };
  }

  async exportLibrary(): Promise<string> {
    return libraryAsCsv(this.own);
  }

  async exportWorkbook(): Promise<string> {
    const { libraryWorkbook } = await import("./libraryWorkbook");
    return libraryWorkbook(this.own);
  }

  private take(own: readonly Preset[]): void {
    this.own = own;
    this.collection = collectionOf({ standard: PRESETS, maintained: this.maintained ?? [], own });
    this.plain = null;
    this.sounding = null;
  }

  private shelf(more: readonly string[]): Shelf {
    const { presets } = this.collection;
    return {
      total: presets.length,
      own: this.own.length,
      maintained: this.maintained?.length ?? 0,
      fields: [...new Set(presets.map(({ field }) => field))],
      levels2: LEVELS2,
      problems: [...more, ...this.problems],
    };
  }

  private listed(preset: Preset): Listed {
    return { preset, origin: this.collection.originOf(preset) };
  }

  /** Made when first asked, and again when a library changes. Without its dictionary it finds what is written. */
  private async indexed(): Promise<{ index: Index; sounds: boolean }> {
    this.plain ??= indexOf(this.collection.presets);
    const { plain } = this;
    this.sounding ??= withPinyin(plain);
    const asked = this.sounding;
    try {
      return { index: await asked, sounds: true };
    } catch {
      // Asked for again with the next search; the answer says meanwhile that pinyin is not understood.
      if (this.sounding === asked) this.sounding = null;
      return { index: plain, sounds: false };
    }
  }

  private async readMaintained(): Promise<readonly Preset[]> {
    const { libraries } = await this.stock.maintained();
    let all: readonly Preset[] = [];
    for (const name of libraries) {
      const say = (sentence: string) => this.problems.push(`服务器上的指标库“${name}”：${sentence}`);
      try {
        const bytes = await this.stock.getLocalFile(name);
        if (!bytes) say("文件不存在，请管理员检查 local 文件夹。");
        else {
          const file = await importFile({ name, bytes });
          const { presets, errors } = taken(file, usualSheets(file));
          if (file.problem !== null) say(file.problem);
          else if (errors.length > 0) say(`有 ${String(errors.length)} 行没有载入。`);
          all = withImported(all, presets, "merge");
        }
      } catch (error) {
        say(`没有读到（${error instanceof Error ? error.message : String(error)}）。`);
      }
    }
    return all;
  }

  private previewOf(names: readonly string[]): ImportPreview {
    const { name, sheets, problem } = this.read;
    const { presets, errors, doubts } = taken(this.read, names);
    this.pending = presets;
    return {
      name,
      sheets: sheets.map((one) => ({
        sheet: one.sheet,
        count: one.presets.length,
        taken: names.includes(one.sheet),
      })),
      problem,
      count: presets.length,
      presets: presets.slice(0, SHOWN),
      errors: errors.slice(0, SHOWN),
      errorCount: errors.length,
      doubts: doubts.slice(0, SHOWN),
      doubtCount: doubts.length,
      own: this.own.length,
    };
  }
}
