import type { Profile } from "../reading/profile";
import { parseProfile } from "../reading/profileFile";
import { readJsonFile } from "./jsonFile";
import type { KeptInFile } from "./kept";
import type { FileSource } from "./workbookFile";

/** The profiles of files, in their order, or what is wrong with the first that cannot be used. */
export function readProfiles(
  files: readonly string[],
  source: FileSource,
): { readonly profiles: readonly Profile[] } | { readonly problem: string } {
  const profiles: Profile[] = [];
  for (const file of files) {
    const result = readJsonFile(file, source, parseProfile, "模板对照");
    if ("problem" in result) return result;
    profiles.push(result.profile);
  }
  return { profiles };
}

/** What a workbook keeps of what was taught; `problem`: it keeps something that cannot be used, and why. */
export interface KeptProfile {
  readonly profile: Profile | null;
  readonly problem: string | null;
}

/** The profile that travels with a workbook. */
export function keptProfile({ part, problem }: KeptInFile): KeptProfile {
  const unusable = (why: string): KeptProfile => ({
    profile: null,
    problem: `工作簿中保存的模板对照没有采用：${why}`,
  });
  if (problem !== null) return unusable(problem);
  const json = part.profile?.json ?? null;
  if (json === null)
    return part.unreadable.includes("profile") ? unusable("内容已损坏。") : { profile: null, problem: null };
  const result = parseProfile(json);
  if ("profile" in result) return { profile: result.profile, problem: null };
  return unusable(
    result.errors.map(({ path, message }) => `${path || "整个内容"}${message}`).join("；") + "。",
  );
}
