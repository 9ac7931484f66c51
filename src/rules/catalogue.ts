/** Entries of the catalogue of review questions that no program can judge, each with the reason. */
export const NOT_JUDGED: Readonly<Record<number, string>> = {
  51: "累计金额与年度金额不作比较：这是各条金额规则共同遵守的约定，本身不产生问题。",
};

/** How many entries the catalogue has; every one is covered by a rule or named above. */
export const CATALOGUE_ENTRIES = 82;
