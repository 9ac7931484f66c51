import fc from "fast-check";
import type { CellRef } from "../../src/grid/address";
import type { Severity } from "../../src/grid/edit";
import { MESSAGE_LIMIT, marksFor } from "../../src/review/marks";
import type { Finding } from "../../src/rules/rule";

const cell = (row: number, column: number, sheet = "表"): CellRef => ({ sheet, row, column });

function finding(severity: Severity, blamed: CellRef[], message = "不对。"): Finding {
  return {
    rule: "form/any",
    sheet: "表",
    dimension: "完整性",
    severity,
    blamed,
    related: [cell(50, 50)],
    message,
    howToFix: "改。",
    fixes: [],
    subject: "title",
  };
}

test("a cell gets the colour of its strongest finding and one message of all, the strongest first", () => {
  const edits = marksFor(
    [finding("info", [cell(4, 2)], "有空格。"), finding("error", [cell(4, 2), cell(8, 4)], "合计不符。")],
    "表",
  );
  expect(edits).toEqual([
    { kind: "clearMarks", sheet: "表" },
    {
      kind: "highlight",
      sheet: "表",
      severity: "error",
      areas: [
        { row: 4, column: 2, rows: 1, columns: 1 },
        { row: 8, column: 4, rows: 1, columns: 1 },
      ],
    },
    { kind: "message", at: cell(4, 2), text: "【错误】合计不符。\n【提示】有空格。" },
    { kind: "message", at: cell(8, 4), text: "【错误】合计不符。" },
  ]);
});

test("related cells and cells of other sheets are not marked; without findings only old marks go", () => {
  expect(marksFor([finding("error", [cell(1, 1, "另表")])], "表")).toEqual([
    { kind: "clearMarks", sheet: "表" },
  ]);
});

test("messages begin with the severity and stay within the limit, whatever they join; no character is cut in two", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          severity: fc.constantFrom<Severity>("error", "warning", "info"),
          message: fc.string({ unit: "grapheme", maxLength: 400 }),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      (parts) => {
        const edits = marksFor(
          parts.map(({ severity, message }) => finding(severity, [cell(0, 0)], message)),
          "表",
        );
        const messages = edits.filter((edit) => edit.kind === "message");
        expect(messages).toHaveLength(1);
        const text = messages[0]!.text;
        expect(text.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
        expect(text).toMatch(/^【(错误|警告|提示)】/);
        expect(() => encodeURIComponent(text)).not.toThrow();
      },
    ),
  );
});

test("what does not fit is counted", () => {
  const edits = marksFor(
    [finding("error", [cell(0, 0)], "甲".repeat(200)), finding("info", [cell(0, 0)], "乙".repeat(100))],
    "表",
  );
  expect(edits.at(-1)).toEqual({
    kind: "message",
    at: cell(0, 0),
    text: `【错误】${"甲".repeat(200)}\n另有 1 个问题，见校核清单`,
  });
});
