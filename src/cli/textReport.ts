import type { Severity } from "../grid/edit";
import { STATUS_WORDS } from "../review/decision";
import { shortened } from "../review/shortened";
import { RULES } from "../rules/registry";
import type { PartOutput } from "./workbookFile";
import type {
  CheckOutput,
  DecisionOutput,
  FileOutput,
  FindingOutput,
  SheetFindings,
  SinceReview,
} from "./checkCommand";

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };
const FORM_WORDS = { department: "部门整体", project: "项目支出" } as const;

/** Addresses that are named; more are counted. */
const MOST_CELLS = 8;

/** The results of a check for people: what, where, how to fix; totals at the end. */
export function textReport({ files }: CheckOutput): string {
  return [...files.map(fileText), totals(files)].join("\n\n") + "\n";
}

function fileText({ file, sheets, keptProblem, error }: FileOutput): string {
  if (error) return `${oneLine(file)}\n  无法读取：${oneLine(error.message)}`;
  const problem = keptProblem === undefined ? [] : [`  ${keptProblem}`];
  return [oneLine(file), ...problem, ...sheets.map(sheetText)].join("\n");
}

function sheetText(checked: SheetFindings): string {
  const { sheet, part, form, settings, findings, notChecked, sinceReview } = checked;
  if (form === null) return `  工作表“${oneLine(sheet)}”不是绩效目标申报表，没有校核。`;
  const which = part ? partText(part) : "";
  const head = `  工作表“${oneLine(sheet)}”${which}（${FORM_WORDS[form]}，按“${oneLine(settings ?? "")}”校核）：${findings.length === 0 ? "没有发现问题。" : counts(findings)}`;
  const since = sinceReview ? sinceReviewText(sinceReview) : [];
  return [head, ...since, ...findings.map(findingText), ...notCheckedText(notChecked)].join("\n");
}

/** Names of declarations may fill a screen; their rows tell them apart as well. */
function partText({ name, firstRow, lastRow }: PartOutput): string {
  const named = name === "" ? "" : `中的“${shortened(oneLine(name), 40)}”，`;
  return `${named}第 ${String(firstRow)}—${String(lastRow)} 行`;
}

function findingText({ severity, cells, related, message, howToFix, decision }: FindingOutput): string {
  const other = related.length > 0 ? `（另见 ${cellList(related)}）` : "";
  return [
    `    【${SEVERITY_WORDS[severity]}】${cellList(cells)} ${oneLine(message)}${other}`,
    `      修改办法：${oneLine(howToFix)}`,
    ...(decision ? decisionText(decision) : []),
  ].join("\n");
}

function decisionText({ status, opinion, reply }: DecisionOutput): string[] {
  const said = [
    ...(opinion ? [`审核人意见：${oneLine(opinion.text)}`] : []),
    ...(reply ? [`单位反馈：${oneLine(reply.text)}`] : []),
  ];
  return [`      处理意见：${[STATUS_WORDS[status], ...said].join("；")}`];
}

function sinceReviewText({ round, at, resolved, remaining, fresh, changes }: SinceReview): string[] {
  const counts = `已解决 ${String(resolved.length)} 个，仍存在 ${String(remaining)} 个，新出现 ${String(fresh)} 个。`;
  return [
    `    第 ${String(round)} 轮审核（${at.slice(0, 10)}）以来：${counts}`,
    ...resolved.map(({ cell, message }) => `      已解决：${cell} ${oneLine(message)}`),
    ...(changes ?? []).map(({ field, row, before, after, cell }) => {
      const what = [cell ?? "", row === null ? "" : `“${oneLine(row)}”`, oneLine(field)]
        .filter(Boolean)
        .join(" ");
      return `      表中改动：${what} 原为“${brief(before)}”，现为“${brief(after)}”`;
    }),
  ];
}

/** By reason, since one reason often stands for several rules. */
function notCheckedText(notChecked: SheetFindings["notChecked"]): string[] {
  if (notChecked.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const { rule, because } of notChecked)
    byReason.set(because, [...(byReason.get(because) ?? []), titleOf(rule)]);
  return [
    `    有 ${String(notChecked.length)} 项没有校核：`,
    ...[...byReason].map(([because, titles]) => `      ${titles.join("、")}。原因：${oneLine(because)}`),
  ];
}

function cellList(cells: readonly string[]): string {
  const named = cells.slice(0, MOST_CELLS).map(oneLine).join("、");
  return cells.length > MOST_CELLS ? `${named} 等 ${String(cells.length)} 处` : named;
}

function counts(findings: readonly FindingOutput[]): string {
  const words = (["error", "warning", "info"] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${SEVERITY_WORDS[severity]} ${String(count)} 个`;
  });
  return `${words.join("，")}。`;
}

function totals(files: readonly FileOutput[]): string {
  const declarations = files.flatMap(({ sheets }) => sheets).filter(({ form }) => form !== null);
  const unread = files.filter(({ error }) => error).length;
  const found = counts(declarations.flatMap(({ findings }) => findings));
  const scope = `合计：${String(files.length)} 个文件，${String(declarations.length)} 张申报表；`;
  return scope + found + (unread > 0 ? `有 ${String(unread)} 个文件无法读取。` : "");
}

/** Goals fill a screen: of a change its beginning is enough to find it. */
const brief = (text: string) => shortened(oneLine(text), 40);

function titleOf(rule: string): string {
  return RULES.find(({ id }) => id === rule)?.title ?? rule;
}

/** Texts come out of files: line breaks and control characters would disturb the lines, or the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
}
