import type { CellRef } from "../../grid/address";
import { areaAt, cellAt } from "../../grid/grid";
import type { Grid } from "../../grid/grid";
import { HostError } from "../../grid/host";
import type { Means } from "../../reading/lesson";
import { EMPTY_PROFILE } from "../../reading/profile";
import type { Profile } from "../../reading/profile";
import type { ProfileList } from "../../reading/profileEdit";
import type { Running } from "../running";
import type { ProfileSources } from "./profileSources";
import type { Unsaved } from "./teachingState";

const editing = () => import("../../reading/profileEdit");
const parsing = () => import("../../reading/profileFile");

/** What can be done about labels that are not understood. None of them throws: what goes wrong is in the state. */
export interface TeachingActions {
  /** Asks what a cell is. */
  openLesson(at: CellRef): Promise<void>;
  /** Shows what would be read if the cell were that. */
  tryLesson(means: Means): Promise<void>;
  /** Remembers what was tried last with the workbook, and reads the sheet again. */
  teach(): Promise<void>;
  /** Takes an entry out of the workbook. */
  forget(list: ProfileList, index: number): Promise<void>;
  /** Uses a profile file in this pane. */
  loadProfile(file: string, text: string): Promise<void>;
  /** Stops using a profile that was loaded. */
  unloadProfile(index: number): Promise<void>;
  /** Keeps a profile that was loaded with the workbook. */
  keepProfile(index: number): Promise<void>;
}

export function teachingActions(running: Running, sources: ProfileSources | null): TeachingActions {
  const { work, store, run, readOne, checkAgain } = running;
  const { dispatch } = store;
  let grid: Grid | null = null;

  /** Reads again what is shown, by what is taught now. */
  async function readAgain(sheet = store.get().overview?.sheet): Promise<void> {
    if (sheet === undefined) return;
    const now = await readOne([sheet]);
    dispatch({ type: "overviewed", sheet, overviews: await work.overview(now) });
    await checkAgain(sheet);
  }

  /** Keeps a profile; where the workbook does not take it, it counts in this pane, and that is said. */
  async function keep(profile: Profile, sheet?: string): Promise<void> {
    dispatch({ type: "taught", profile, unsaved: await save(profile), clearsUndo: clearsUndo() });
    await readAgain(sheet);
  }

  async function save(profile: Profile): Promise<Unsaved | null> {
    if (!sources) return "failed";
    const { profileJson, entriesIn } = await editing();
    try {
      const json = entriesIn(profile) === 0 ? null : profileJson(profile);
      const saved = await sources.kept.saveProfile(json);
      return saved.kind === "saved" ? null : saved.why;
    } catch (error) {
      if (error instanceof HostError) return "failed";
      throw error;
    }
  }

  const clearsUndo = () => sources?.kept.clearsUndo() ?? false;
  const workbook = () => store.get().teaching.workbook ?? EMPTY_PROFILE;

  return {
    openLesson: (at) =>
      run("teach", async () => {
        grid = await readOne([at.sheet]);
        const { row, column } = areaAt(grid, at.row, at.column);
        const text = cellAt(grid, row, column)?.text ?? "";
        dispatch({
          type: "lessonOpened",
          at: { sheet: at.sheet, row, column },
          text,
          clearsUndo: clearsUndo(),
        });
      }),

    tryLesson: (means) =>
      run("teach", async () => {
        const { lesson: open } = store.get().teaching;
        if (!grid || !open) return;
        dispatch({ type: "lessonTried", means, lesson: await work.lesson(grid, open.at, means) });
      }),

    teach: () =>
      run("teach", async () => {
        const tried = store.get().teaching.lesson?.tried;
        if (!grid || !tried || "problem" in tried.lesson) return;
        const { withTaught } = await editing();
        const { sheet } = grid;
        const named = { ...workbook(), name: workbook().name || sheet };
        await keep(withTaught(named, tried.lesson.taught), sheet);
      }),

    forget: (list, index) =>
      run("teach", async () => {
        const { without } = await editing();
        await keep(without(workbook(), list, index));
      }),

    loadProfile: (file, text) =>
      run("teach", async () => {
        const { parseProfile } = await parsing();
        const json = jsonOf(text);
        const result =
          json === undefined
            ? {
                errors: [{ path: "", message: "不是 JSON 文件，请检查引号、逗号和括号是否成对、是否为半角" }],
              }
            : parseProfile(json);
        if ("errors" in result) {
          dispatch({ type: "profileRefused", file, errors: result.errors });
          return;
        }
        dispatch({ type: "profilesLoaded", profiles: [result.profile, ...store.get().teaching.loaded] });
        await readAgain();
      }),

    unloadProfile: (index) =>
      run("teach", async () => {
        const profiles = store.get().teaching.loaded.filter((_, i) => i !== index);
        dispatch({ type: "profilesLoaded", profiles });
        await readAgain();
      }),

    keepProfile: (index) =>
      run("teach", async () => {
        const { loaded } = store.get().teaching;
        const chosen = loaded[index];
        if (!chosen) return;
        const { withTaught } = await editing();
        dispatch({ type: "profilesLoaded", profiles: loaded.filter((_, i) => i !== index) });
        // What the workbook keeps already stays as it is.
        await keep(withTaught(chosen, workbook()));
      }),
  };
}

/** Undefined, which no JSON is, for a text that is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, "")) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
