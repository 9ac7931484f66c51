import type { Severity } from "../grid/edit";
import { RULES } from "../rules/registry";
import type { CheckOutput, FileOutput, FindingOutput, SheetFindings } from "./checkCommand";

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };
const FORM_WORDS = { department: "部门整体", project: "项目支出" } as const;

/** Addresses that are named; more are counted. */
const MOST_CELLS = 8;

/** The results of a check for people: what, where, how to fix; totals at the end. */
export function textReport({ files }: CheckOutput): string {
  return [...files.map(fileText), totals(files)].join("\n\n") + "\n";
}

function fileText({ file, sheets, error }: FileOutput): string {
  if (error) return `${oneLine(file)}\n  无法读取：${oneLine(error.message)}`;
  return [oneLine(file), ...sheets.map(sheetText)].join("\n");
}

function sheetText({ sheet, form, settings, findings, notChecked }: SheetFindings): string {
  if (form === null) return `  工作表“${oneLine(sheet)}”不是绩效目标申报表，没有校核。`;
  const head = `  工作表“${oneLine(sheet)}”（${FORM_WORDS[form]}，按“${oneLine(settings ?? "")}”校核）：${findings.length === 0 ? "没有发现问题。" : counts(findings)}`;
  return [head, ...findings.map(findingText), ...notCheckedText(notChecked)].join("\n");
}

function findingText({ severity, cells, related, message, howToFix }: FindingOutput): string {
  const other = related.length > 0 ? `（另见 ${cellList(related)}）` : "";
  return [
    `    【${SEVERITY_WORDS[severity]}】${cellList(cells)} ${oneLine(message)}${other}`,
    `      修改办法：${oneLine(howToFix)}`,
  ].join("\n");
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

function titleOf(rule: string): string {
  return RULES.find(({ id }) => id === rule)?.title ?? rule;
}

/** Texts come out of files: line breaks and control characters would disturb the lines, or the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
}
