import type { FileError } from "../../reading/schemaErrors";
import { HostError } from "../../grid/host";
import type { Kept } from "../kept";
import { maintained } from "../maintained";
import type { Work } from "../work";
import { isSettingsJson } from "./settingsJson";
import type { SettingsJson } from "./settingsJson";
import type { Basis } from "./settingsState";

/**
 * By what forms are checked: the workbook's settings before those of the session, these before the maintainer's, these before
 * the preset that fits the form. Reads the workbook's the first time. Never throws: settings that cannot be had do not keep a
 * form from being checked.
 */
export async function basisOf(kept: Kept, work: Work, session: SettingsJson | null): Promise<Basis> {
  const [json, { settings, problems }] = await Promise.all([keptSettings(kept), maintained()]);
  const keptErrors = json === null ? [] : await errorsOf(json, work);
  const common = {
    keptErrors,
    kept: json !== null,
    maintained: settings ? ({ ...settings } satisfies SettingsJson) : null,
    problems,
  };
  if (keptErrors.length > 0) return { ...common, source: "form", json: null };
  if (isSettingsJson(json)) return { ...common, source: "workbook", json };
  if (session) return { ...common, source: "session", json: session };
  if (common.maintained) return { ...common, source: "maintained", json: common.maintained };
  return { ...common, source: "form", json: null };
}

async function keptSettings(kept: Kept): Promise<unknown> {
  try {
    return await kept.settings();
  } catch (error) {
    // Excel does not answer now: what is done next meets the same, and says so.
    if (error instanceof HostError) return null;
    throw error;
  }
}

async function errorsOf(json: unknown, work: Work): Promise<readonly FileError[]> {
  return isSettingsJson(json) ? work.settingsErrors(json) : [{ path: "", message: "应为一组设置" }];
}
