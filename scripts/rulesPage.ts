import { gridFromTable } from "../src/grid/table";
import { areaA1, parseCell } from "../src/grid/address";
import type { Area } from "../src/grid/address";
import { areaAt, cellAt } from "../src/grid/grid";
import { NOT_JUDGED } from "../src/rules/catalogue";
import { RULES } from "../src/rules/registry";
import type { Example, FlaggedExample, Rule, Severity } from "../src/rules/rule";
import { DEFAULT_SETTINGS } from "../src/rules/settings";

const LEVELS: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

const SUBJECTS: Readonly<Record<string, string>> = {
  completeness: "完整性",
  form: "形式",
  values: "指标值",
  funding: "资金",
  time: "时间",
  classification: "分类",
  structure: "结构",
  narrative: "文字与数字",
  vague: "含糊用语",
  scoring: "分值",
};

/** The documentation of all rules, in Chinese, with their examples as tables. */
export function rulesPage(): string {
  const subjects = [...new Set(RULES.map(subjectOf))];
  return [
    "# 校核规则",
    "",
    "本页由程序根据规则自动生成（`npm run docs`），请勿手工修改。",
    "",
    `共 ${String(RULES.length)} 条规则。**错误**：审核人会退回；**警告**：审核人会询问；**提示**：仅供参考。`,
    "例表中加粗并标 ⚠ 的单元格就是校核时标出的单元格。",
    "",
    ...subjects.flatMap((subject) => [
      `- [${title(subject)}](#${title(subject)})`,
      ...RULES.filter((rule) => subjectOf(rule) === subject).map(
        (rule) => `  - ${rule.title}（${LEVELS[rule.severity]}，\`${rule.id}\`）`,
      ),
    ]),
    "",
    ...subjects.flatMap((subject) => [
      `## ${title(subject)}`,
      "",
      ...RULES.filter((rule) => subjectOf(rule) === subject).flatMap(ruleLines),
    ]),
    "## 程序不作判断的事项",
    "",
    ...Object.entries(NOT_JUDGED).map(([entry, reason]) => `- 第 ${entry} 项：${reason}`),
    "",
  ].join("\n");
}

const subjectOf = ({ id }: Rule) => id.split("/")[0] ?? "";
const title = (subject: string) => SUBJECTS[subject] ?? subject;

function ruleLines(rule: Rule): string[] {
  const off = DEFAULT_SETTINGS.off.includes(rule.id) ? "，默认关闭" : "";
  const hint = rule.ofPlanning ? "（自评表中只作提示）" : "";
  return [
    `### ${rule.title}`,
    "",
    `\`${rule.id}\` · ${LEVELS[rule.severity]}${hint} · ${rule.dimension}${off}`,
    "",
    `- **为什么**：${rule.why}`,
    `- **怎样改**：${rule.howToFix}`,
    ...(rule.basis ? [`- **依据**：${rule.basis}`] : []),
    "",
    ...rule.examples.flags.flatMap((example) => [
      `不通过：${example.title}`,
      "",
      ...tables(example, example),
    ]),
    ...rule.examples.accepts.flatMap((example) => [`通过：${example.title}`, "", ...tables(example, null)]),
  ];
}

function tables(example: Example, flagged: FlaggedExample | null): string[] {
  const marked = (flagged?.cells ?? []).filter((cell) => !cell.includes("!"));
  return [
    ...table(example.form, marked),
    ...Object.entries(example.otherSheets ?? {}).flatMap(([sheet, form]) => [
      `工作表“${sheet}”：`,
      "",
      ...table(
        form,
        (flagged?.cells ?? [])
          .filter((cell) => cell.startsWith(`'${sheet}'!`))
          .map((cell) => cell.split("!")[1] ?? ""),
      ),
    ]),
  ];
}

/** The form as an HTML table: merged cells are seen as such. */
function table(form: string, marked: readonly string[]): string[] {
  const grid = gridFromTable(form);
  const marks = marked.flatMap((cell) => {
    const at = parseCell(cell);
    return at ? [areaA1(areaAt(grid, at.row, at.column))] : [];
  });
  const rows = Array.from({ length: grid.rows }, (_, row) => {
    const cells = Array.from({ length: grid.columns }, (__, column) => {
      const area = areaAt(grid, row, column);
      if (area.row !== row || area.column !== column) return "";
      const text = escaped(cellAt(grid, row, column)?.text ?? "");
      const content = marks.includes(areaA1(area)) ? `<b>⚠ ${text}</b>` : text;
      return `<td${spans(area)}>${content}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return ["<table>", ...rows, "</table>", ""];
}

function spans({ rows, columns }: Area): string {
  return (
    (columns > 1 ? ` colspan="${String(columns)}"` : "") + (rows > 1 ? ` rowspan="${String(rows)}"` : "")
  );
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", "<br>");
}
