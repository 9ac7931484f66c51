import type { Grid } from "../../grid/grid";
import type { Listed, Origin } from "../../library/collection";
import type { Span } from "../../library/placement";
import type { Preset } from "../../library/preset";
import type { Filter } from "../../library/search";
import type { Chosen } from "../../reading/readTaught";
import type { KeptWhere } from "../browserStorage";
import type { Action } from "../state";
import type { Advice, Found, ImportPreview, Shelf } from "./libraryWork";
import type { Placing } from "./placing";

/** A preset to insert, with what the user has said about it. */
export interface Wished {
  readonly preset: Preset;
  /** The target value as typed; empty: a placeholder is inserted. */
  readonly value: string;
  /** The block that the user chose because the form has none of the preset's kind. */
  readonly level2Row: number | null;
}

/** Where presets would go, planned for the sheet as it was read. */
export interface Preview {
  readonly wishes: readonly Wished[];
  readonly span: Span;
  /** The sheet as it was read. */
  readonly grid: Grid;
  /** Sheets whose formulas speak of it. */
  readonly others: readonly Grid[];
  /** Which of the sheet's declarations they go into. */
  readonly chosen: Chosen;
  /** Null where the sheet is no declaration. */
  readonly placing: Placing | null;
  /** The sheet had changed since the user saw the preview, so it was planned anew. */
  readonly again: boolean;
}

/** What the tab can be busy with, apart from inserting. */
export type LibraryTask = "library" | "advise" | "import" | "export";

/** What the tab shows: the list, the preview of several presets, or the user's own library. */
export type View = "find" | "several" | "own";

export interface LibraryState {
  readonly view: View;
  readonly query: string;
  readonly filter: Filter;
  readonly origin: Origin | null;
  /** So many presets are listed. */
  readonly limit: number;
  /** Null until the libraries are open. */
  readonly shelf: Shelf | null;
  /** The answer to the latest question that was answered: it stays until the next one is. */
  readonly found: Found | null;
  /** The sheet that was read last, whatever for; null after a change of ours. */
  readonly sheet: Grid | null;
  /** What fits that sheet; `list` is null where it is no declaration. */
  readonly advice: { readonly sheet: string; readonly list: readonly Advice[] | null } | null;
  readonly favourites: readonly Listed[];
  readonly recent: readonly Listed[];
  /** What the user is told once: that something was not kept on the machine. */
  readonly notKept: Exclude<KeptWhere, "machine"> | null;
  /** The list and code of the preset whose details are shown: `recent/HY-001`. */
  readonly opened: string | null;
  /** Presets that are ticked, in that order. */
  readonly chosen: readonly Preset[];
  readonly preview: Preview | null;
  readonly importing: ImportPreview | null;
  /** The user's own library as text, where it is shown to be copied. */
  readonly exported: string | null;
}

export type LibraryAction =
  | { readonly type: "viewed"; readonly view: View }
  | { readonly type: "searched"; readonly query: string }
  | { readonly type: "narrowed"; readonly filter: Filter; readonly origin: Origin | null }
  | { readonly type: "listedMore" }
  | { readonly type: "libraryOpened"; readonly shelf: Shelf }
  | { readonly type: "found"; readonly found: Found }
  | { readonly type: "sheetRead"; readonly grid: Grid }
  | { readonly type: "advised"; readonly sheet: string; readonly list: readonly Advice[] | null }
  | {
      readonly type: "remembered";
      readonly favourites: readonly Listed[];
      readonly recent: readonly Listed[];
    }
  | { readonly type: "kept"; readonly where: KeptWhere }
  | { readonly type: "keptNoticed" }
  | { readonly type: "opened"; readonly key: string | null }
  | { readonly type: "ticked"; readonly preset: Preset }
  | { readonly type: "unticked" }
  | { readonly type: "previewed"; readonly preview: Preview }
  | { readonly type: "wished"; readonly code: string; readonly change: Partial<Wished> }
  | { readonly type: "spanChosen"; readonly span: Span }
  | { readonly type: "dropped"; readonly code: string }
  /** `of`: the preview that was planned; where it is another by now, the answer comes too late. */
  | { readonly type: "planned"; readonly of: Preview; readonly placing: Placing | null }
  | { readonly type: "inserted"; readonly codes: readonly string[] }
  | { readonly type: "imported"; readonly preview: ImportPreview | null }
  | { readonly type: "exported"; readonly text: string | null };

/** So many presets at a time: a long list is slow to draw and to read. */
export const PAGE = 40;

export const INITIAL_LIBRARY: LibraryState = {
  view: "find",
  query: "",
  filter: {},
  origin: null,
  limit: PAGE,
  shelf: null,
  found: null,
  sheet: null,
  advice: null,
  favourites: [],
  recent: [],
  notKept: null,
  opened: null,
  chosen: [],
  preview: null,
  importing: null,
  exported: null,
};

/** What a new question leaves behind. */
const ASKED = { limit: PAGE, opened: null, preview: null } as const;

/** The library's state after an action. Pure. */
export function reduceLibrary(state: LibraryState, action: Action): LibraryState {
  switch (action.type) {
    case "viewed":
      return { ...state, view: action.view, opened: null, preview: null, exported: null };
    case "searched":
      return { ...state, ...ASKED, query: action.query };
    case "narrowed":
      return { ...state, ...ASKED, filter: action.filter, origin: action.origin };
    case "listedMore":
      return { ...state, limit: state.limit + PAGE };
    case "libraryOpened":
      return { ...state, shelf: action.shelf };
    case "found":
      return { ...state, found: action.found };
    case "checked":
      return withSheet(state, action.read.grids, action.active);
    case "sheetRead":
      return { ...state, sheet: action.grid };
    case "advised":
      return { ...state, advice: { sheet: action.sheet, list: action.list } };
    case "remembered":
      return { ...state, favourites: action.favourites, recent: action.recent };
    case "kept":
      return action.where === "machine" ? state : { ...state, notKept: action.where };
    case "keptNoticed":
      return { ...state, notKept: null };
    case "opened":
      return { ...state, opened: action.key, preview: null };
    case "ticked":
      return { ...state, chosen: toggled(state.chosen, action.preset) };
    case "unticked":
      return { ...state, chosen: [] };
    case "imported":
      return { ...state, importing: action.preview };
    case "exported":
      return { ...state, exported: action.text };
    case "inserted":
      return withoutInserted(state, action.codes);
    // The sheet differs from what was planned for it.
    case "applied":
    case "undone":
      return {
        ...state,
        opened: null,
        preview: null,
        sheet: null,
        view: state.view === "own" ? "own" : "find",
      };
    default:
      return reducePreview(state, action);
  }
}

function withSheet(state: LibraryState, grids: readonly Grid[], active: string | null): LibraryState {
  const sheet = grids.find((grid) => grid.sheet === active);
  return sheet ? { ...state, sheet } : state;
}

function reducePreview(state: LibraryState, action: Action): LibraryState {
  const { preview } = state;
  switch (action.type) {
    case "previewed":
      return { ...state, preview: action.preview };
    case "wished":
      return withWishes(state, (wishes) =>
        wishes.map((wish) => (wish.preset.code === action.code ? { ...wish, ...action.change } : wish)),
      );
    case "spanChosen":
      return { ...state, preview: preview && { ...preview, span: action.span } };
    case "dropped":
      return {
        ...withWishes(state, (wishes) => wishes.filter(({ preset }) => preset.code !== action.code)),
        chosen: state.chosen.filter(({ code }) => code !== action.code),
      };
    case "planned":
      return preview === action.of ? { ...state, preview: { ...preview, placing: action.placing } } : state;
    default:
      return state;
  }
}

function withWishes(
  state: LibraryState,
  change: (wishes: readonly Wished[]) => readonly Wished[],
): LibraryState {
  const { preview } = state;
  return { ...state, preview: preview && { ...preview, wishes: change(preview.wishes) } };
}

/** What was inserted is ticked no longer and not recommended again. */
function withoutInserted(state: LibraryState, codes: readonly string[]): LibraryState {
  const { advice } = state;
  return {
    ...state,
    chosen: state.chosen.filter(({ code }) => !codes.includes(code)),
    advice: advice && {
      ...advice,
      list: advice.list?.filter(({ preset }) => !codes.includes(preset.code)) ?? null,
    },
  };
}

function toggled(chosen: readonly Preset[], preset: Preset): readonly Preset[] {
  const rest = chosen.filter(({ code }) => code !== preset.code);
  return rest.length < chosen.length ? rest : [...chosen, preset];
}
