import type { Level2 } from "../../../src/declaration/declaration";
import type { CellRef } from "../../../src/grid/address";
import type { Kind } from "./kind";
import { defect } from "./sheet";

/** A level 2 that cannot stand where another belongs. */
const MISPLACED: Readonly<Partial<Record<Level2, Level2>>> = {
  数量指标: "社会效益指标",
  质量指标: "社会效益指标",
  时效指标: "可持续影响指标",
  经济效益指标: "质量指标",
  社会效益指标: "数量指标",
  生态效益指标: "数量指标",
  可持续影响指标: "时效指标",
};

export const STRUCTURE_DEFECTS: Readonly<Record<string, Kind>> = {
  "a name duplicated in another block": {
    seed: ({ declaration }) => {
      const { indicators } = declaration;
      return indicators.flatMap((indicator, index) => {
        const other = indicators.find(
          (candidate) =>
            candidate.table === indicator.table && candidate.level1?.text !== indicator.level1?.text,
        );
        return /\p{L}/u.test(other?.name?.text ?? "") &&
          indicator.name?.text &&
          other?.name &&
          indicators.indexOf(other) < index
          ? [defect([indicator.name.at, other.name.text])]
          : [];
      });
    },
    foundBy: ["structure/duplicate-name"],
    consequences: ["narrative/promise-without-indicator", "narrative/number-contradicts-indicator"],
  },
  "level 2 under a wrong level 1": {
    seed: ({ declaration }) =>
      declaration.groups.flatMap(({ level1, level2 }) => {
        const wrong = level2?.level ? MISPLACED[level2.level] : undefined;
        const home = level1?.level === "产出指标" || level1?.level === "效益指标";
        return wrong && home && level1.at && level2?.at ? [defect([level2.at, wrong])] : [];
      }),
    foundBy: ["classification/level2-under-wrong-level1"],
    consequences: [
      "classification/rates-under-quantity",
      "classification/inputs-under-quality",
      "classification/outputs-under-benefits",
      "classification/misplaced-satisfaction",
      "completeness/level2-missing",
      "time/timeliness-without-date",
      "vague/value",
    ],
  },
  "the satisfaction block emptied": {
    seed: ({ declaration }) =>
      declaration.groups
        .filter(
          ({ level1, level2 }) => level2?.level === "服务对象满意度指标" || level1?.level === "满意度指标",
        )
        .filter(({ rows }) => rows.length > 0)
        .map(({ table, rows, level1, level2 }) => {
          const cells = declaration.indicators
            .filter((indicator) => indicator.table === table && rows.includes(indicator.row))
            .flatMap((indicator) =>
              Object.values(indicator).flatMap((field: unknown): CellRef[] =>
                typeof field === "object" && field !== null && "path" in field && "at" in field
                  ? [field.at as CellRef]
                  : [],
              ),
            );
          const labels = [level1?.at, level2?.at].filter((at): at is CellRef => Boolean(at));
          return { contents: cells.map((at) => [at, null] as const), seeded: [...cells, ...labels] };
        }),
    foundBy: ["structure/level2-empty", "completeness/level1-missing", "completeness/level2-missing"],
    consequences: [
      "structure/level2-empty",
      "completeness/level1-missing",
      "scoring/score-total",
      "scoring/weights-total",
      "structure/indicator-count",
      "narrative/promise-without-indicator",
    ],
  },
};
