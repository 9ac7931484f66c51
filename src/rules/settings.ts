/** What differs between cities: read by the rules, never hard-wired in them. */
export interface Settings {
  /** Level-2 kinds that every declaration of the city must have. */
  readonly wantedLevel2: readonly string[];
  /** Rules that are off. */
  readonly off: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  wantedLevel2: [],
  off: ["completeness/seal-empty"],
};
