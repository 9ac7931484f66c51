import { declaredName, fieldOf } from "../../declaration/declaration";
import type { Declaration, Form, Stage } from "../../declaration/declaration";
import type { FieldPath } from "../../declaration/fieldPaths";
import type { CellRef } from "../../grid/address";
import { RULES } from "../../rules/registry";
import type { Dimension, Finding, Report, Severity } from "../../rules/rule";
import type { Grade, Scoring } from "../../rules/settings";
import type { Decision, Status, Target } from "../decision";
import type { JudgedReport } from "../judged";
import { scoreOf } from "../score";
import type { Score } from "../score";
import { shortened } from "../shortened";

/** What a reviewer says to the declarations of a workbook: the content of 审核意见, before it is laid out on a sheet. */
export interface Opinion {
  /** As the reviewer entered it; may be empty. */
  readonly reviewer: string;
  /** As printed: `2026年3月1日`. */
  readonly date: string;
  /** In workbook order; one or more. */
  readonly declarations: readonly JudgedDeclaration[];
}

export interface JudgedDeclaration {
  /** Its id: the sheet's name, with its own where the sheet holds several. */
  readonly sheet: string;
  /** Finds a renamed sheet again: see `aboutOf`. */
  readonly about: string;
  /** What people call it: the project, or the unit that declares; empty where the form does not tell. */
  readonly name: string;
  /** The unit that declares, as written; empty where the form does not tell. */
  readonly unit: string;
  /** What the form is: `项目支出绩效目标申报表：道路养护（2026年）`. */
  readonly title: string;
  /** What people call the settings that it was checked by. */
  readonly settings: string;
  readonly scoring: Scoring;
  readonly score: Score;
  readonly items: readonly OpinionItem[];
  /** Rules that could not judge the form: their silence is no approval. */
  readonly notChecked: number;
}

/** One finding with what people have said to it. */
export interface OpinionItem {
  readonly target: Target;
  readonly severity: Severity;
  readonly dimension: Dimension;
  /** The blamed cells, the first one leading. */
  readonly cells: readonly CellRef[];
  readonly message: string;
  /** The regulation by name; empty: the rule has none. */
  readonly basis: string;
  readonly advice: string;
  /** 审核人意见 and 单位反馈 as decided in the pane; empty: none. */
  readonly opinion: string;
  readonly reply: string;
  readonly status: Status;
  /** Whether the workbook keeps a decision on it; else what a sheet says of it is all that there is. */
  readonly decided: boolean;
  /** Points that it takes; 0 also where the reviewer has accepted the reason. */
  readonly deduction: number;
}

/** A checked declaration with what was decided on its findings. */
export interface Judgement {
  readonly report: Report;
  readonly about: string;
  /** One a finding, in the order of the report. */
  readonly targets: readonly Target[];
  /** One a finding; null or absent: nothing was said. */
  readonly decisions?: readonly (Decision | null)[];
}

/** What the opinion needs of a judged declaration. */
export function judgementOf({ report, sheet }: JudgedReport): Judgement {
  const { about, findings, targets, decisions } = sheet;
  return { report: { ...report, findings }, about, targets, decisions };
}

/** The opinion on checked declarations. */
export function opinionOf(
  judgements: readonly Judgement[],
  { reviewer, date }: Pick<Opinion, "reviewer" | "date">,
): Opinion {
  return { reviewer, date, declarations: judgements.map(judged) };
}

function judged({ report, about, targets, decisions = [] }: Judgement): JudgedDeclaration {
  const { declaration, settings, findings, notChecked } = report;
  const status = (index: number): Status => decisions[index]?.status ?? "open";
  // A reason that the reviewer accepts costs nothing.
  const score = scoreOf(
    findings.filter((_, index) => status(index) !== "accepted"),
    settings.scoring,
  );
  const taken = new Map(
    score.dimensions.flatMap(({ deductions }) => deductions.map(({ finding, points }) => [finding, points])),
  );
  const items = findings.flatMap((finding, index): OpinionItem[] => {
    const target = targets[index];
    const decision = decisions[index] ?? null;
    return target ? [itemOf(finding, target, decision, taken.get(finding) ?? 0)] : [];
  });
  return {
    sheet: declaration.id,
    about,
    name: shortened(declaredName(declaration), NAME),
    unit: textOf(declaration, UNIT),
    title: titleOf(declaration),
    settings: settings.name,
    scoring: settings.scoring,
    score,
    items,
    notChecked: notChecked.length,
  };
}

function itemOf(
  { rule, severity, dimension, blamed, message, howToFix }: Finding,
  target: Target,
  decision: Decision | null,
  deduction: number,
): OpinionItem {
  return {
    target,
    severity,
    dimension,
    cells: blamed,
    message,
    basis: BASES.get(rule) ?? "",
    advice: howToFix,
    opinion: decision?.opinion?.text ?? "",
    reply: decision?.reply?.text ?? "",
    status: decision?.status ?? "open",
    decided: decision !== null,
    deduction,
  };
}

const BASES = new Map(RULES.map(({ id, basis }) => [id, basis ?? ""]));

/** Who declares, the nearest first. */
const UNIT: readonly FieldPath[] = ["unit.name", "project.implementer", "project.supervisor"];

const FORMS: Readonly<Record<Stage, Readonly<Record<Form, string>>>> = {
  target: { department: "部门整体预算绩效目标申报表", project: "项目支出绩效目标申报表" },
  "self-evaluation": { department: "部门整体支出绩效自评表", project: "项目支出绩效自评表" },
};

/** Characters of a name in a heading. */
const NAME = 60;

function titleOf(declaration: Declaration): string {
  const { form, stage, year } = declaration;
  const project = textOf(declaration, ["project.name"]);
  const of = project === "" ? "" : `：${project}`;
  return `${FORMS[stage][form]}${of}${year === null ? "" : `（${String(year)}年）`}`;
}

function textOf(declaration: Declaration, paths: readonly FieldPath[]): string {
  for (const path of paths) {
    const text = shortened(fieldOf(declaration, path)?.text ?? "", NAME);
    if (text !== "") return text;
  }
  return "";
}

/** How many findings of each severity. */
export function countsOf(items: readonly Pick<OpinionItem, "severity">[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of items) counts[severity] += 1;
  return counts;
}

/** `90 分及以上为优，80 分及以上为良，60 分及以上为中，其余为差`. */
export function bandsText({ bands }: Scoring): string {
  const grades: readonly Exclude<Grade, "差">[] = ["优", "良", "中"];
  return `${grades.map((grade) => `${String(bands[grade])} 分及以上为${grade}`).join("，")}，其余为差`;
}
