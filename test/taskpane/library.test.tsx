import { act, screen, waitFor, within } from "@testing-library/react";
import type { IndicatorGroup } from "../../src/declaration/declaration";
import { contentAt } from "../../src/grid/edit";
import type { Edit } from "../../src/grid/edit";
import { gridFromTable } from "../../src/grid/table";
import type { Placement, Refusal } from "../../src/library/insertion";
import { browserStorage } from "../../src/taskpane/browserStorage";
import type { Placing } from "../../src/taskpane/library/placing";
import type { Work } from "../../src/taskpane/work";
import { cell, fakeWork } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

const FORM = gridFromTable(
  `| 绩效目标申报表 |          |          |
   | 数量指标       | 课题数量 | 3项      |
   | 数量指标       |          |          |
   | 数量指标       |          |          |`,
  "申报表",
);
const GROUP: IndicatorGroup = {
  table: 0,
  level1: null,
  level2: { level: "数量指标", text: "数量指标", at: cell("A2", "申报表"), points: null },
  firstRow: 1,
  lastRow: 3,
  columns: {},
  level1Column: null,
  level2Column: 0,
  rows: [1],
};
const NEAREST: Refusal = {
  refused: "本表没有“数量指标”一栏，最接近的是“产出数量”。",
  nearest: { label: "产出数量", row: 1 },
};

/** Puts presets into the rows from 3 on: name and value; those that the test refuses have no place. */
function into(refuses: (name: string) => boolean = () => false): Work["place"] {
  return async ({ grid }, wishes): Promise<Placing> => {
    const refusals = wishes.map(({ preset, level2Row }) =>
      refuses(preset.name) && level2Row === undefined ? NEAREST : null,
    );
    const placements = wishes
      .filter((_, index) => !refusals[index])
      .map(({ preset, value }, index): Placement => {
        const at = (column: string) => cell(`${column}${String(index + 3)}`, grid.sheet);
        const cells = [
          { at: at("B"), field: "indicators.name" as const, content: preset.name },
          { at: at("C"), field: "indicators.annualValue" as const, content: value ?? "≥**" },
        ];
        return { preset, row: index + 2, insert: false, group: GROUP, cells, sameName: null };
      });
    const edits = placements.flatMap(({ cells }) =>
      cells.map(({ at, content }): Edit => ({ kind: "write", at, before: null, after: content })),
    );
    const select = placements[0]?.cells[1]?.at;
    return {
      refusals,
      insertion: select
        ? {
            plan: { title: `插入 ${String(placements.length)} 个指标`, edits, select },
            placements,
            formulas: [],
          }
        : null,
      refused: null,
      spans: [],
      part: null,
    };
  };
}

interface Options {
  readonly place?: Work["place"];
  readonly host?: MemoryHost;
  readonly work?: Partial<Work>;
  readonly storage?: ReturnType<typeof browserStorage>;
  readonly query?: string;
}

async function library(options: Options = {}) {
  const { place = into(), host = new MemoryHost([FORM]), work = {}, storage, query = "培训人次" } = options;
  const pane = await renderPane(host, { ...fakeWork([], place), ...work }, undefined, null, storage);
  await pane.user.click(screen.getByRole("tab", { name: "指标库" }));
  await screen.findByRole("list", { name: "预设指标" });
  if (query !== "") {
    await pane.user.type(box(), query);
    await waitFor(() => expect(presets()[0]?.textContent).toContain(query));
  }
  return { ...pane, host };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const box = () => screen.getByRole("searchbox", { name: "查找指标" });
const presets = () => within(screen.getByRole("list", { name: "预设指标" })).getAllByRole("listitem");
const status = () => screen.getAllByRole("status").map(({ textContent }) => textContent);

/** A browser's storage in memory. */
function area(content: Map<string, string> = new Map()) {
  return {
    content,
    getItem: (key: string) => content.get(key) ?? null,
    setItem: (key: string, value: string) => void content.set(key, value),
    removeItem: (key: string) => void content.delete(key),
  };
}

it("is reached by the arrow keys, too", async () => {
  const { user } = await library();
  act(() => screen.getByRole("tab", { name: "指标库" }).focus());
  await user.keyboard("{ArrowLeft}");
  expect(screen.getByRole("tab", { name: "校核" }).getAttribute("aria-selected")).toBe("true");
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: "校核" }));
});

it("finds presets by what is typed and narrows them by level", async () => {
  const { user } = await library();
  const found = presets().length;
  await user.clear(box());
  await waitFor(() => expect(presets().length).toBeGreaterThan(found));
  await user.selectOptions(screen.getByRole("combobox", { name: "一级指标" }), "满意度指标");
  await waitFor(() => {
    for (const preset of presets()) expect(preset.textContent).toContain("满意度指标 › 服务对象满意度指标");
  });
});

it.each(["peixunrenci", "pxrc", "培xrc", "peixunrnci"])("finds 培训人次 by %s", async (query) => {
  const { user } = await library({ query: "" });
  await user.type(box(), query);
  await waitFor(() => expect(presets()[0]?.textContent).toContain("培训人次"));
});

it("says so when nothing fits", async () => {
  const { user } = await library();
  await user.clear(box());
  await user.type(box(), "qqqqq");
  expect(await screen.findByText(/没有找到这样的指标/)).toBeTruthy();
});

it("says so when pinyin is not understood", async () => {
  const searchLibrary: Work["searchLibrary"] = async (question) => ({
    ...(await fakeWork([]).searchLibrary(question)),
    sounds: false,
  });
  await library({ work: { searchLibrary }, query: "" });
  expect(screen.getByText(/只能按汉字查找/)).toBeTruthy();
});

it("works by the keyboard alone: arrows through the results, Enter opens and inserts", async () => {
  const { user, host } = await library();
  act(() => box().focus());
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(button(/^培训人次/));
  await user.keyboard("{ArrowDown}{ArrowUp}{ArrowUp}");
  expect(document.activeElement).toBe(box());
  await user.keyboard("{ArrowDown}{ArrowRight}");
  expect(document.activeElement).toBe(button("收藏“培训人次”"));
  await user.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: "选择“培训人次”" }));
  await user.keyboard("{ArrowRight}{Enter}");
  await screen.findByRole("textbox", { name: "目标值" });
  await user.tab();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "目标值" }));
  await user.keyboard("280");
  await user.tab();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(contentAt(host.grid(), 2, 2)).toBe("280"));
});

it("shows what a preset means, its usual value as a hint, and how it may be scored", async () => {
  const { user } = await library({ query: "" });
  await user.type(box(), "群众满意度");
  const name = await waitFor(() => {
    const first = presets()[0]?.querySelector(".preset-name")?.textContent ?? "";
    expect(first).toContain("满意");
    return first;
  });
  await user.click(screen.getAllByRole("button", { name: new RegExp(`^${name}`) })[0]!);
  expect(screen.getByText("口径")).toBeTruthy();
  expect(screen.getByText("评分标准").nextSibling?.textContent).toMatch(/得满分/);
  expect(screen.getByText("仅供参考，不会写入表中")).toBeTruthy();
});

it("shows where a preset goes, inserts it with the value typed, and takes it back", async () => {
  const { user, host } = await library();
  await user.click(button(/^培训人次/));
  expect(await screen.findByText(/第 3 行，“数量指标”的空行/)).toBeTruthy();
  expect(within(screen.getByRole("list", { name: "写入内容" })).getByText(/指标名称：培训人次/)).toBeTruthy();
  expect(screen.queryByText(/另一张申报表/)).toBeNull();
  expect(host.reads).toBe(1);
  await user.type(screen.getByRole("textbox", { name: "目标值" }), "280");
  await user.click(button("插入“培训人次”"));
  expect(contentAt(host.grid(), 2, 1)).toBe("培训人次");
  expect(contentAt(host.grid(), 2, 2)).toBe("280");
  expect(host.selected).toEqual([cell("C3", "申报表")]);
  expect(document.activeElement).toBe(button(/^培训人次/));
  expect(status()).toContain("已插入“培训人次”，请在 C3 填写目标值。可以撤销。");
  // Nothing was checked before, so nothing is read or marked again.
  expect(host.reads).toBe(1);
  expect(host.applied).toHaveLength(1);
  await user.click(button("撤销"));
  expect(contentAt(host.grid(), 2, 1)).toBeNull();
});

it("shows in the preview what is typed, once the typing rests", async () => {
  const { user } = await library();
  await user.click(button(/^培训人次/));
  await user.type(await screen.findByRole("textbox", { name: "目标值" }), "280");
  expect(await screen.findByText(/年度值：280/)).toBeTruthy();
});

it("checks again after an insertion into a sheet that was checked", async () => {
  const { user, host } = await library();
  await user.click(screen.getByRole("tab", { name: "校核" }));
  await user.click(button("校核"));
  await user.click(screen.getByRole("tab", { name: "指标库" }));
  await user.click(await screen.findByRole("button", { name: /^培训人次/ }));
  await user.click(await screen.findByRole("button", { name: "插入“培训人次”" }));
  expect(host.reads).toBe(3);
  expect(status()).toContain("已插入“培训人次”，请在 C3 填写目标值。可以撤销。");
});

it("names an indicator of the same name", async () => {
  const { user } = await library({
    place: async (site, wishes, span, chosen) => {
      const placing = await into()(site, wishes, span, chosen);
      const insertion = placing!.insertion!;
      const placements = insertion.placements.map((each) => ({
        ...each,
        sameName: cell("B2", site.grid.sheet),
      }));
      return { ...placing!, insertion: { ...insertion, placements } };
    },
  });
  await user.click(button(/^培训人次/));
  expect(await screen.findByText("B2 已有同名指标，请确认是否重复。")).toBeTruthy();
});

it("says why it cannot insert and offers the nearest block", async () => {
  const { user } = await library({ place: into(() => true) });
  await user.click(button(/^培训人次/));
  expect(await screen.findByText(/本表没有“数量指标”一栏/)).toBeTruthy();
  await user.click(button("插入到“产出数量”"));
  expect(await screen.findByRole("button", { name: "插入“培训人次”" })).toBeTruthy();
});

it("says that the sheet is no declaration", async () => {
  const { user } = await library({ place: async () => null });
  await user.click(button(/^培训人次/));
  expect(await screen.findByText(/不像是绩效目标申报表/)).toBeTruthy();
});

describe("several presets", () => {
  async function ticked(options: Options = {}) {
    const pane = await library({ query: "", ...options });
    const boxes = screen.getAllByRole("checkbox", { name: /^选择“/ });
    await pane.user.click(boxes[0]!);
    await pane.user.click(boxes[1]!);
    const names = presets()
      .slice(0, 2)
      .map((item) => item.querySelector(".preset-name")!.textContent!);
    return { ...pane, names };
  }

  it("go in together, with the values typed, and out again in one step", async () => {
    const { user, host, names } = await ticked();
    await user.click(button("一起插入…"));
    await user.type(await screen.findByRole("textbox", { name: `“${names[0]!}”的目标值` }), "≥5个");
    await user.click(button("插入 2 个指标"));
    expect([2, 3].map((row) => contentAt(host.grid(), row, 1))).toEqual(names);
    expect([2, 3].map((row) => contentAt(host.grid(), row, 2))).toEqual(["≥5个", "≥**"]);
    expect(host.reads).toBe(1);
    expect(host.applied).toHaveLength(1);
    await user.click(button("撤销"));
    expect(host.grid().cells).toEqual(FORM.cells);
  });

  it("can be left out of the preview", async () => {
    const { user, host, names } = await ticked();
    await user.click(button("一起插入…"));
    await user.click(await screen.findByRole("button", { name: `不插入“${names[0]!}”` }));
    await user.click(await screen.findByRole("button", { name: "插入 1 个指标" }));
    expect(contentAt(host.grid(), 2, 1)).toBe(names[1]);
    expect(contentAt(host.grid(), 3, 1)).toBeNull();
  });

  it("say which of them has no place; the others go in, that one stays ticked", async () => {
    const names: string[] = [];
    const { user, host, names: found } = await ticked({ place: into((name) => name === names[0]) });
    names.push(found[0]!);
    await user.click(button("一起插入…"));
    expect(await screen.findByText("有 1 个没有合适的位置，不会插入。")).toBeTruthy();
    await user.click(button("插入 1 个指标"));
    expect(contentAt(host.grid(), 2, 1)).toBe(found[1]);
    expect(await screen.findByText("已选 1 个")).toBeTruthy();
  });
});

describe("what goes wrong", () => {
  it("explains a preset even if the sheet cannot be read just now", async () => {
    const { user, host } = await library();
    host.refuse("read", "busy");
    await user.click(button(/^培训人次/));
    expect(screen.getByRole("alert").textContent).toMatch(/没有完成“查找插入位置”/);
    expect(screen.getByText("口径")).toBeTruthy();
  });

  it.each(["busy", "protected", "read-only", "obstacle", "connection"] as const)(
    "says %s in a sentence and keeps what was typed",
    async (problem) => {
      const { user, host } = await library();
      await user.click(button(/^培训人次/));
      await user.type(await screen.findByRole("textbox", { name: "目标值" }), "280");
      host.refuse("apply", problem);
      await user.click(button("插入“培训人次”"));
      expect(screen.getByRole("alert").textContent).toMatch(/没有完成“插入指标”/);
      expect(host.grid().cells).toEqual(FORM.cells);
      expect(screen.getByRole<HTMLInputElement>("textbox", { name: "目标值" }).value).toBe("280");
      await user.click(button("插入“培训人次”"));
      expect(contentAt(host.grid(), 2, 2)).toBe("280");
    },
  );

  it("plans anew where the sheet has changed since the preview; the next click inserts", async () => {
    const { user, host } = await library();
    await user.click(button(/^培训人次/));
    await user.type(await screen.findByRole("textbox", { name: "目标值" }), "280");
    host.refuse("apply", "stale", [cell("B3", "申报表")]);
    await user.click(button("插入“培训人次”"));
    expect(screen.getByRole("alert").textContent).toContain("B3");
    expect(await screen.findByText(/已按现在的内容重新查找位置/)).toBeTruthy();
    expect(host.reads).toBe(2);
    await user.click(button("插入“培训人次”"));
    expect(contentAt(host.grid(), 2, 2)).toBe("280");
  });
});

describe("what is remembered", () => {
  it("are favourites and recently used ones, on the machine", async () => {
    const kept = area();
    const storage = () =>
      browserStorage(
        () => kept,
        (name) => `key:${name}`,
      );
    const { user } = await library({ storage: storage() });
    await user.click(button("收藏“培训人次”"));
    await user.click(button(/^培训人次/));
    await user.click(await screen.findByRole("button", { name: "插入“培训人次”" }));
    await user.clear(box());
    expect(await screen.findByRole("list", { name: "收藏" })).toBeTruthy();
    expect(within(screen.getByRole("list", { name: "最近使用" })).getByText("培训人次")).toBeTruthy();
    const [code] = JSON.parse(kept.content.get("key:favourites")!) as string[];
    expect(JSON.parse(kept.content.get("key:recent")!)).toEqual([code]);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it.each([
    ["blocked", Object.assign(new Error(), { name: "SecurityError" }), /不允许加载项保存数据/],
    ["full", Object.assign(new Error(), { name: "QuotaExceededError" }), /存储空间已满/],
  ])("is kept for the session where storage is %s, and said once", async (_, error, sentence) => {
    const storage = browserStorage(
      () => ({
        ...area(),
        setItem: () => {
          throw error;
        },
      }),
      (name) => name,
    );
    const { user } = await library({ storage });
    await user.click(button("收藏“培训人次”"));
    expect((await screen.findByRole("alert")).textContent).toMatch(sentence);
    await user.clear(box());
    expect(await screen.findByRole("list", { name: "收藏" })).toBeTruthy();
  });

  it("is nothing where another program has written something else", async () => {
    const kept = area(
      new Map([
        ["favourites", "{"],
        ["library", "[1]"],
      ]),
    );
    const { user } = await library({
      storage: browserStorage(
        () => kept,
        (name) => name,
      ),
    });
    await user.clear(box());
    await user.click(button("自有指标库"));
    expect(await screen.findByText(/自有指标库已损坏/)).toBeTruthy();
  });
});

describe("recommendations", () => {
  it("come first, each with its reason, once the sheet has been read, and go when inserted", async () => {
    const recommend: Work["recommend"] = async () => [
      { preset: FIRST, origin: "standard", reason: "质量指标一栏还没有指标。" },
    ];
    const FIRST = {
      code: "ZZ-001",
      field: "通用",
      level2: "质量指标",
      name: "验收合格率",
      unit: "%",
      direction: "≥",
      valueType: "百分比",
      definition: "验收合格的比例。",
    } as const;
    const { user } = await library({ work: { recommend }, query: "" });
    await user.click(button("读取当前工作表并推荐"));
    const list = await screen.findByRole("list", { name: "为本表推荐" });
    expect(list.textContent).toContain("质量指标一栏还没有指标。");
    expect(screen.getAllByRole("list")[0]).toBe(list);
    await user.click(within(list).getByRole("button", { name: /^验收合格率/ }));
    await user.click(await screen.findByRole("button", { name: "插入“验收合格率”" }));
    expect(await screen.findByText(/没有需要推荐的指标/)).toBeTruthy();
  });

  it("say that the sheet is no declaration", async () => {
    const { user } = await library({ query: "" });
    await user.click(button("读取当前工作表并推荐"));
    expect(await screen.findByText(/不像是绩效目标申报表/)).toBeTruthy();
  });
});
