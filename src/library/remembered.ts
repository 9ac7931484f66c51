import type { Preset } from "./preset";

/** So many recently used presets are remembered. */
export const RECENT_LIMIT = 20;

/** The codes of recently used presets after one more was used: the newest first, each once. */
export function afterUse(recent: readonly string[], code: string, limit = RECENT_LIMIT): string[] {
  return [code, ...recent.filter((other) => other !== code)].slice(0, limit);
}

/** The favourites after a preset was made one, at the end, or is one no longer. */
export function toggled(favourites: readonly string[], code: string): string[] {
  return favourites.includes(code) ? favourites.filter((other) => other !== code) : [...favourites, code];
}

/** The presets of codes, in their order; codes that the library no longer has are passed over. */
export function presetsOf(codes: readonly string[], presets: readonly Preset[]): Preset[] {
  const byCode = new Map(presets.map((preset) => [preset.code, preset]));
  return codes.flatMap((code) => byCode.get(code) ?? []);
}
