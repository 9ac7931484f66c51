import type { Rule } from "./rule";

/** All rules, by subject. A new rule is imported and listed here; a test asserts that every rule file is. */
export const RULES: readonly Rule[] = [];
