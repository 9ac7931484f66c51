import type { Profile } from "../../reading/profile";
import type { Profiles } from "../../reading/profileChoice";
import type { FileError } from "../../reading/schemaErrors";
import type { Kept } from "../kept";
import type { Maintained } from "../maintained";
import type { Store } from "../store";
import { profilesIn } from "./teachingState";

/** Where profiles come from without the user's doing. */
export interface ProfileSources {
  readonly kept: Kept;
  readonly maintained: () => Promise<Maintained>;
}

// The schema is loaded when there is something to judge.
const parsing = () => import("../../reading/profileFile");

/**
 * What sheets are read by, looked up once: the workbook's, what was loaded, the maintainer's. Never rejects; what cannot be
 * read is in the state, and the workbook is asked again the next time.
 */
export function profileSource(store: Store, sources: ProfileSources | null): () => Promise<Profiles> {
  let maintainedKnown: Promise<void> | null = null;
  let keptKnown = false;

  async function readKept({ kept }: ProfileSources): Promise<void> {
    if (keptKnown) return;
    try {
      const state = await kept.load();
      store.dispatch({ type: "profilesAsked", of: "workbook", came: true });
      if (keptKnown) return;
      keptKnown = true;
      const why =
        state.kind === "newer"
          ? "工作簿中的模板对照由较新版本的加载项保存，没有采用。请更新加载项。"
          : state.kind === "damaged"
            ? state.message
            : null;
      if (why !== null) store.dispatch({ type: "keptProfile", profile: null, problem: why });
      if (state.kind !== "ready" || !state.part.profile) return;
      const { json } = state.part.profile;
      if (json === null) return;
      const result = (await parsing()).parseProfile(json);
      if ("profile" in result)
        store.dispatch({ type: "keptProfile", profile: result.profile, problem: null });
      else
        store.dispatch({ type: "keptProfile", profile: null, problem: `工作簿：${sentence(result.errors)}` });
    } catch {
      // Excel is busy, or knows no such parts: the sheet is read without, which is said, and asked for at the next reading.
      store.dispatch({ type: "profilesAsked", of: "workbook", came: false });
    }
  }

  async function readMaintained({ maintained }: ProfileSources): Promise<void> {
    const { profiles: files } = await maintained();
    store.dispatch({ type: "profilesAsked", of: "maintained", came: true });
    if (files.length === 0) return;
    const { parseProfile } = await parsing();
    const profiles: Profile[] = [];
    const problems: string[] = [];
    for (const { file, json } of files) {
      const result = parseProfile(json);
      if ("profile" in result) profiles.push(result.profile);
      else problems.push(`${file}：${sentence(result.errors)}`);
    }
    store.dispatch({ type: "maintainedProfiles", profiles, problems });
  }

  return async () => {
    if (sources) {
      maintainedKnown ??= readMaintained(sources).catch(() => {
        maintainedKnown = null;
        store.dispatch({ type: "profilesAsked", of: "maintained", came: false });
      });
      await Promise.all([readKept(sources), maintainedKnown]);
    }
    return profilesIn(store.get().teaching);
  };
}

function sentence(errors: readonly FileError[]): string {
  return `${errors.map(({ path, message }) => (path ? `${path} ${message}` : message)).join("；")}。`;
}
