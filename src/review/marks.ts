import type { Area, CellRef } from "../grid/address";
import type { Edit, Severity } from "../grid/edit";
import { cellKey } from "../grid/grid";
import type { Finding } from "../rules/rule";

/** What a message begins with: severity is never colour alone. */
export const SEVERITY_TAGS: Readonly<Record<Severity, string>> = {
  error: "【错误】",
  warning: "【警告】",
  info: "【提示】",
};

/** Excel shows no more of an input message. */
export const MESSAGE_LIMIT = 255;

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/**
 * The edits that mark a sheet with its findings: old marks go, every blamed cell is coloured by the strongest finding that
 * blames it and gets one message. Findings that blame cells of other sheets mark only what lies on this one.
 */
export function marksFor(findings: readonly Finding[], sheet: string): Edit[] {
  const cells = new Map<number, { at: CellRef; findings: Finding[] }>();
  for (const severity of SEVERITIES)
    for (const finding of findings)
      if (finding.severity === severity)
        for (const at of finding.blamed)
          if (at.sheet === sheet) {
            const key = cellKey(at.row, at.column);
            const cell = cells.get(key);
            if (!cell) cells.set(key, { at, findings: [finding] });
            else if (!cell.findings.includes(finding)) cell.findings.push(finding);
          }
  const marked = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  const highlights = SEVERITIES.flatMap((severity): Edit[] => {
    const areas = marked
      .filter((cell) => cell.findings[0]?.severity === severity)
      .map(({ at }): Area => ({ row: at.row, column: at.column, rows: 1, columns: 1 }));
    return areas.length > 0 ? [{ kind: "highlight", sheet, severity, areas }] : [];
  });
  const messages = marked.map((cell): Edit => ({
    kind: "message",
    at: cell.at,
    text: messageOf(cell.findings),
  }));
  return [{ kind: "clearMarks", sheet }, ...highlights, ...messages];
}

/** One line a finding, the strongest first, within the limit; what does not fit is counted. */
function messageOf(findings: readonly Finding[]): string {
  const lines = findings.map((finding) => `${SEVERITY_TAGS[finding.severity]}${finding.message}`);
  const whole = lines.join("\n");
  if (whole.length <= MESSAGE_LIMIT) return whole;
  for (let kept = lines.length - 1; kept > 0; kept--) {
    const text = [...lines.slice(0, kept), restOf(lines.length - kept)].join("\n");
    if (text.length <= MESSAGE_LIMIT) return text;
  }
  const rest = lines.length > 1 ? `\n${restOf(lines.length - 1)}` : "";
  return `${cut(lines[0] ?? "", MESSAGE_LIMIT - rest.length - 1)}…${rest}`;
}

const restOf = (count: number) => `另有 ${String(count)} 个问题，见校核清单`;

/** At most so many UTF-16 units, no character cut in two. */
function cut(text: string, limit: number): string {
  const part = text.slice(0, limit);
  return /[\uD800-\uDBFF]$/.test(part) ? part.slice(0, -1) : part;
}
