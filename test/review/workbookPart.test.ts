import fc from "fast-check";
import type { Decision } from "../../src/review/decision";
import type { Review } from "../../src/review/lastReview";
import {
  EMPTY_PART,
  PART_LIMIT,
  PART_NAMESPACE,
  fittedPart,
  mergeParts,
  parsePart,
  partBytes,
  partXml,
} from "../../src/review/workbookPart";
import type { WorkbookPart } from "../../src/review/workbookPart";

const at = (minute: number) => `2026-11-24T09:${String(minute).padStart(2, "0")}:00.000Z`;

const decision = (subject: string, more: Partial<Decision> = {}): Decision => ({
  target: { sheet: "表1", rule: "form/blanks", subject, place: "", detail: "", ordinal: 0, alike: 1 },
  status: "open",
  by: "",
  at: at(0),
  opinion: null,
  reply: null,
  ...more,
});

const review = (sheet: string, snapshot: Review["snapshot"]): Review => ({
  sheet,
  round: 1,
  by: "",
  at: at(0),
  findings: [],
  snapshot,
});

/** Any text, those that XML and JSON find hard included. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "]]>",
    "<a/>",
    "&amp;",
    "\u0000\u001f\u007f\u0085\u2028",
    "\ufffe\uffff",
    "\ud800",
    "一\r\n二\t",
  ),
);

function partOf(xml: string): WorkbookPart {
  const parsed = parsePart(xml);
  if (!("part" in parsed)) throw new Error(JSON.stringify(parsed));
  return parsed.part;
}

const kept = (content: string, version = "1") =>
  `<kept xmlns="${PART_NAMESPACE}" version="${version}">${content}</kept>`;

test("whatever people write comes back as it was", () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (subject, text, by) => {
      const part: WorkbookPart = {
        ...EMPTY_PART,
        settings: { json: { name: text, deep: [subject, { off: [by] }] }, at: at(1) },
        profile: { json: null, at: at(2) },
        decisions: [decision(subject, { status: "returned", opinion: { text, by, at: at(3) } })],
        own: [
          {
            id: by,
            sheet: subject,
            anchor: { place: text, detail: by, row: [text, by], cell: "C5" },
            severity: "warning",
            dimension: "可行性",
            message: text,
            by,
            at: at(4),
            removed: false,
          },
        ],
        sheets: [{ sheet: subject, about: text, at: at(5) }],
        reviews: [review("表1", [{ of: subject, columns: ["project.name"], rows: [[text]] }])],
      };
      expect(partOf(partXml(part))).toEqual(part);
    }),
  );
});

test("what another edition of the same version added is written again, under any prefix", () => {
  const xml = `<?xml version="1.0"?><!-- x --><k:kept xmlns:k="${PART_NAMESPACE}" xmlns:z='urn:z' version="1">
    <k:decisions><![CDATA[${JSON.stringify([{ ...decision("project.name"), stars: 3 }])}]]></k:decisions>
    <z:more z:level="a&quot;&#10;b"><k:inner>1 &lt; 2</k:inner>后</z:more><k:later/></k:kept>`;
  const again = partXml(partOf(xml));
  expect(partOf(again)).toEqual(partOf(xml));
  expect(partOf(again).decisions).toEqual([{ ...decision("project.name"), stars: 3 }]);
  const document = new RegExp('<more xmlns="urn:z" xmlns:a0="urn:z" a0:level="a&quot;&#10;b">');
  expect(again).toMatch(document);
  expect(again).toContain("1 &lt; 2</inner>后</more>");
  expect(again).toMatch(/<later><\/later>/);
});

test("a newer version is told, not read", () => {
  expect(parsePart(kept("<decisions>{</decisions>", "2"))).toEqual({ newer: 2 });
});

test.each([
  ["no XML", "decisions"],
  ["not closed", `<kept xmlns="${PART_NAMESPACE}" version="1">`],
  ["another namespace", `<kept xmlns="urn:other" version="1"/>`],
  ["another root", `<other xmlns="${PART_NAMESPACE}" version="1"/>`],
  ["no version", `<kept xmlns="${PART_NAMESPACE}"/>`],
  ["a document type", `<!DOCTYPE kept [<!ENTITY a "b">]>${kept("")}`],
  ["an entity of its own", kept("<settings>&a;</settings>")],
  ["nested beyond reason", kept("<a>".repeat(100) + "</a>".repeat(100))],
])("says that it cannot read %s", (_, xml) => {
  expect(parsePart(xml)).toHaveProperty("problem");
});

test.each([
  ["decisions", "<decisions>[{}]</decisions>"],
  ["decisions", "<decisions>nonsense</decisions>"],
  ["settings", "<settings>{}</settings>"],
  ["reviews", `<reviews>${JSON.stringify([{ ...review("表1", null), round: 0 }])}</reviews>`],
])("damaged %s leave the rest readable and are written again as they are", (kind, damaged) => {
  const part = partOf(kept(`${damaged}<profile at="${at(1)}">{"a":1}</profile>`));
  expect(part.unreadable).toEqual([kind]);
  expect(part.profile).toEqual({ json: { a: 1 }, at: at(1) });
  expect(partXml(part)).toContain(damaged);
});

test("coauthors' parts become one whatever their order: the latest of each record, of a decision the latest of each side", () => {
  const mine: WorkbookPart = {
    ...EMPTY_PART,
    settings: { json: { name: "甲" }, at: at(1) },
    decisions: [
      decision("a", { status: "justified", at: at(5), reply: { text: "已核实", by: "张", at: at(5) } }),
      decision("b", { at: at(1) }),
    ],
    reviews: [review("表1", []), review("表2", null)],
  };
  const theirs: WorkbookPart = {
    ...EMPTY_PART,
    settings: { json: { name: "乙" }, at: at(2) },
    decisions: [
      decision("a", { status: "returned", at: at(4), opinion: { text: "请附依据", by: "李", at: at(4) } }),
      decision("c", { at: at(1) }),
    ],
    reviews: [{ ...review("表1", null), round: 2, at: at(9) }],
  };
  for (const parts of [
    [mine, theirs],
    [theirs, mine],
    [mine, theirs, mine],
  ]) {
    const merged = mergeParts(parts);
    expect(merged.settings?.json).toEqual({ name: "乙" });
    expect(new Set(merged.decisions)).toEqual(
      new Set([
        decision("a", {
          status: "justified",
          at: at(5),
          reply: { text: "已核实", by: "张", at: at(5) },
          opinion: { text: "请附依据", by: "李", at: at(4) },
        }),
        decision("b", { at: at(1) }),
        decision("c", { at: at(1) }),
      ]),
    );
    expect(merged.reviews.map(({ sheet, round }) => `${sheet} ${String(round)}`).sort()).toEqual([
      "表1 2",
      "表2 1",
    ]);
  }
});

test("unknown elements that both coauthors have stay single", () => {
  const part = partOf(kept("<later><x/></later>"));
  expect(mergeParts([part, part]).others).toHaveLength(1);
});

describe("the limit of Excel", () => {
  const words = "组织开展招商引资推介活动，力争全年签约项目";
  const snapshotOf = (cells: number, length: number): Review["snapshot"] => [
    {
      of: "indicators//产出指标/数量指标/",
      columns: ["name", "annualValue", "unit", "weight", "basis"],
      rows: Array.from({ length: cells / 5 }, () =>
        [12, 6, 6, 6, length].map((characters) => words.repeat(20).slice(0, characters)),
      ),
    },
  ];

  test("a form of 5,000 cells with two hundred decisions fits whole", () => {
    const part: WorkbookPart = {
      ...EMPTY_PART,
      decisions: Array.from({ length: 200 }, (_, n) =>
        decision(`产出指标/数量指标/${words.slice(0, 10)}${String(n)}`, {
          opinion: { text: words, by: "", at: at(1) },
        }),
      ),
      reviews: [review("表1", snapshotOf(5000, 90))],
    };
    expect(fittedPart(part)).toBe(part);
  });

  test("beyond it the largest snapshot goes, nothing that a person wrote", () => {
    const decisions = [decision("project.name", { reply: { text: words, by: "", at: at(1) } })];
    const small = review("表2", snapshotOf(50, 10));
    const fitted = fittedPart({
      ...EMPTY_PART,
      decisions,
      reviews: [small, review("表1", snapshotOf(5000, 300))],
    });
    expect(fitted?.decisions).toEqual(decisions);
    expect(fitted?.reviews).toEqual([small, review("表1", null)]);
    expect(partBytes(fitted ?? EMPTY_PART)).toBeLessThanOrEqual(PART_LIMIT);
  });

  test("what people wrote is never cut to fit", () => {
    const opinion = { text: words.repeat(10_000), by: "", at: at(1) };
    expect(fittedPart({ ...EMPTY_PART, decisions: [decision("a", { opinion })] })).toBeNull();
  });
});
