import type { Position } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { Lesson, Means } from "../reading/lesson";
import type { Profiles } from "../reading/profileChoice";
import type { Overview } from "../review/overview";
import type { FileError } from "../reading/schemaErrors";
import type { SettingsJson } from "./settings/settingsJson";
import type { Anchor } from "../review/decision";
import type { Review } from "../review/lastReview";
import type { CheckOrder, Checked, ReviewOrder } from "./check/checking";
import type { Librarian } from "./library/librarian";
import type { LibraryWork } from "./library/libraryWork";
import type { OpinionOrder, OpinionResult } from "./opinion/opinionWork";

/**
 * The pane's heavy work: plain data in, plain data out (what `postMessage` can clone), for a worker does it. A method added
 * here and to `pageWork` is carried to the worker without more ado.
 */
export interface Work extends LibraryWork {
  /** Checks sheets of a workbook, in the order of its grids. */
  check(order: CheckOrder): Promise<Checked[]>;
  /** What is wrong with the content of a settings file. */
  settingsErrors(json: SettingsJson): Promise<readonly FileError[]>;
  /** What the program understands of the sheet's declarations, from the top; none where it is no declaration. */
  overview(grid: Grid, profiles?: Profiles): Promise<readonly Overview[]>;
  /** What to remember so that a cell is read as somebody says, and what comes of it. */
  lesson(grid: Grid, at: Position, means: Means, profiles?: Profiles): Promise<Lesson>;
  /** What leads back to a cell of the declaration of that id when rows have come, gone or moved. */
  anchor(grid: Grid, id: string, at: Position, profiles?: Profiles): Promise<Anchor>;
  /** Declarations as they are, to compare the next round with; without those that are not there. */
  reviews(order: ReviewOrder, by: string, at: string): Promise<Review[]>;
  /** What 审核意见 says, and the plan for its sheet; null where no sheet is a declaration. */
  opinion(order: OpinionOrder): Promise<OpinionResult | null>;
  /** 审核意见 as a workbook of its own: an .xlsx in base 64; null where no sheet is a declaration. */
  opinionFile(order: OpinionOrder): Promise<string | null>;
}

/** The work itself, done in the worker, or in the page where no worker can start. Reading, rules and library come as chunks. */
export const pageWork: Work = {
  async check(order) {
    const { checkSheets } = await import("./check/checking");
    return checkSheets(order);
  },
  async settingsErrors(json) {
    const { parseSettings } = await import("../rules/settingsFile");
    const parsed = parseSettings(json);
    return "errors" in parsed ? parsed.errors : [];
  },
  async overview(grid, profiles) {
    const [{ readAllTaught }, { overviewOf }] = await Promise.all([
      import("../reading/readTaught"),
      import("../review/overview"),
    ]);
    return readAllTaught(grid, profiles).map((declaration) => overviewOf(declaration));
  },
  async lesson(grid, at, means, profiles) {
    const [{ lessonFor }, { profilesFor }] = await Promise.all([
      import("../reading/lesson"),
      import("../reading/profileChoice"),
    ]);
    return lessonFor(grid, profilesFor(grid, profiles), at, means);
  },
  openLibrary: async (own) => (await librarian()).openLibrary(own),
  searchLibrary: async (question) => (await librarian()).searchLibrary(question),
  presetsOf: async (codes) => (await librarian()).presetsOf(codes),
  recommend: async (grid, chosen, profiles) => (await librarian()).recommend(grid, chosen, profiles),
  place: async (site, wishes, span, chosen, profiles) =>
    (await librarian()).place(site, wishes, span, chosen, profiles),
  readLibrary: async (source) => (await librarian()).readLibrary(source),
  readRows: async (grid, areas, profiles) => (await librarian()).readRows(grid, areas, profiles),
  adopt: async (mode) => (await librarian()).adopt(mode),
  exportLibrary: async () => (await librarian()).exportLibrary(),
  exportWorkbook: async () => (await librarian()).exportWorkbook(),
  takeSheets: async (sheets) => (await librarian()).takeSheets(sheets),
  async anchor(grid, id, at, profiles) {
    const [{ readChosen }, { anchorAt }] = await Promise.all([
      import("../reading/readTaught"),
      import("../review/ownFindings"),
    ]);
    return anchorAt(readChosen(grid, { id, at }, profiles), grid, at);
  },
  async reviews(order, by, at) {
    const { reviewDeclarations } = await import("./check/checking");
    return reviewDeclarations(order, by, at);
  },
  async opinion(order) {
    const { opinionResult } = await import("./opinion/opinionWork");
    return opinionResult(order);
  },
  async opinionFile(order) {
    const { opinionFile } = await import("./opinion/opinionFile");
    return opinionFile(order);
  },
};

let keeper: Promise<Librarian> | null = null;

/** The one librarian of the worker, or of the page; a script that did not arrive is asked for again. */
function librarian(): Promise<Librarian> {
  keeper ??= Promise.all([import("./library/librarian"), import("./maintained")]).then(
    ([{ Librarian }, { localFile, maintained }]) => new Librarian({ maintained, getLocalFile: localFile }),
  );
  keeper.catch(() => {
    keeper = null;
  });
  return keeper;
}
