import fc from "fast-check";
import { matcher } from "../../src/declaration/match";
import { quantitiesIn } from "../../src/declaration/quantity";
import type { Quantity } from "../../src/declaration/quantity";
import { parseTarget } from "../../src/declaration/targetValue";
import { labelledSentences } from "./sentences";

const sentences = labelledSentences();

/** A quantity as the table of sentences writes it. */
function said({ operator, approximate, low, high, unit, growth, role }: Quantity): string {
  const number = `${approximate ? "~ " : ""}${String(low)}${low === high ? "" : `-${String(high)}`}`;
  return [operator, number, unit?.name, growth, role === "target" ? null : role].filter(Boolean).join(" ");
}

/** Compares what was found with what is expected, one by one; what is wrong is printed. */
function score(found: (index: number) => string[], expected: (index: number) => string[]) {
  let right = 0;
  let all = 0;
  let wanted = 0;
  const wrong: string[] = [];
  sentences.forEach(({ text }, index) => {
    const rest = [...expected(index)];
    wanted += rest.length;
    for (const one of found(index)) {
      all++;
      const at = rest.indexOf(one);
      if (at < 0) wrong.push(`+ ${one}   ${text}`);
      else {
        right++;
        rest.splice(at, 1);
      }
    }
    wrong.push(...rest.map((one) => `- ${one}   ${text}`));
  });
  return { precision: right / all, recall: right / wanted, wanted, wrong };
}

function report(title: string, { precision, recall, wanted, wrong }: ReturnType<typeof score>) {
  console.log(
    [
      `${title}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; ${String(sentences.length)} sentences, ${String(wanted)} wanted`,
      ...wrong,
    ].join("\n"),
  );
}

test("quantities of the labelled sentences: precision at least 0.97, recall at least 0.95", () => {
  expect(sentences.length).toBeGreaterThanOrEqual(150);
  const figures = score(
    (index) => quantitiesIn(sentences[index]!.text).map(said),
    (index) => sentences[index]!.quantities.map((quantity) => quantity.said),
  );
  report("quantities", figures);
  expect(figures.precision).toBeGreaterThanOrEqual(0.97);
  expect(figures.recall).toBeGreaterThanOrEqual(0.95);
});

test("their matches with indicators: precision at least 0.97, recall at least 0.95", () => {
  const figures = score(
    (index) => {
      const { text, indicators } = sentences[index]!;
      const candidates = indicators.map(({ name, value }) => {
        const numbers = parseTarget(value).measures;
        return { name, unit: numbers[0]?.unit ?? null, numbers };
      });
      const matchOf = matcher(candidates);
      return quantitiesIn(text).flatMap((quantity) => {
        const match = quantity.role === "target" ? matchOf(quantity) : null;
        return match ? [`${said(quantity)} → ${candidates[match.index]!.name}`] : [];
      });
    },
    (index) =>
      sentences[index]!.quantities.flatMap(({ said: words, match }) =>
        match === null ? [] : [`${words} → ${match}`],
      ),
  );
  report("matches", figures);
  expect(figures.precision).toBeGreaterThanOrEqual(0.97);
  expect(figures.recall).toBeGreaterThanOrEqual(0.95);
});

test("the places of a quantity are those of the given text, tags and full-width signs included", () => {
  const text = "<p>引进企业不少于５０家，增长１６％。</p>";
  expect(quantitiesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "不少于５０家",
    "１６％",
  ]);
});

test("never throws; quantities come in order and do not overlap", () => {
  const sign = fc.constantFrom(
    ..."0123.,％%年月日家个万亿百十一两三余多内以上下第每不少于超同比增长（）()，。、：—~至到从提高G+“”<p>",
  );
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 60 }), (text) => {
      let last = 0;
      for (const { numberStart, end } of quantitiesIn(text)) {
        expect(numberStart).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});
