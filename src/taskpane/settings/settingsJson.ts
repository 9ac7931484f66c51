import type { Severity } from "../../rules/rule";
import type { Settings } from "../../rules/settings";

/** What a settings file says, not yet judged: for `parseSettings`. */
export type SettingsJson = Readonly<Record<string, unknown>>;

/** The preset that fits each form. */
export const AUTOMATIC: SettingsJson = { base: "auto" };

/** What a text of a settings file says; null where it is no JSON object. */
export function settingsJsonOf(text: string): SettingsJson | null {
  try {
    const json = JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
    return isSettingsJson(json) ? json : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether a JSON value can be a settings file at all. */
export function isSettingsJson(json: unknown): json is SettingsJson {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** How a rule is treated: as it says itself, always with one severity, or not at all. */
export type Treatment = Severity | "rule" | "off";

/** How settings treat a rule. */
export function treatmentOf(
  rule: string,
  { off, severities }: Pick<Settings, "off" | "severities">,
): Treatment {
  return off.includes(rule) ? "off" : (severities[rule] ?? "rule");
}

/** The same settings with a rule treated otherwise. `present` is what they come to. */
export function withTreatment(
  json: SettingsJson,
  present: Pick<Settings, "off" | "severities">,
  rule: string,
  treatment: Treatment,
): SettingsJson {
  const others = present.off.filter((id) => id !== rule);
  const severities = Object.fromEntries(Object.entries(present.severities).filter(([id]) => id !== rule));
  return {
    ...json,
    off: treatment === "off" ? [...others, rule] : others,
    severities:
      treatment === "off" || treatment === "rule" ? severities : { ...severities, [rule]: treatment },
  };
}

/** Another base with the rules treated as before. */
export function withBase(base: string, { off, severities }: SettingsJson): SettingsJson {
  return { base, ...(off !== undefined && { off }), ...(severities !== undefined && { severities }) };
}
