import type { Declaration } from "../../src/declaration/declaration";

/** A declaration without anything, for tests of what surrounds the rules. */
export function emptyDeclaration(sheet = "表"): Declaration {
  return {
    sheet,
    id: sheet,
    rows: null,
    hidden: false,
    form: "project",
    stage: "target",
    moneyUnit: null,
    year: null,
    fields: [],
    money: [],
    goals: [],
    tasks: [],
    itemLists: [],
    tables: [],
    groups: [],
    indicators: [],
    unrecognised: [],
  };
}
