import { gridFromTable } from "../../src/grid/table";
import type { Work } from "../../src/taskpane/work";
import { answer } from "../../src/taskpane/workerProtocol";
import type { Answer, Call } from "../../src/taskpane/workerProtocol";
import { workerWork } from "../../src/taskpane/workerWork";
import type { WorkerLike } from "../../src/taskpane/workerWork";
import { fakeWork } from "./fakeWork";

const GRID = gridFromTable("| 绩效目标申报表 |", "申报表");

/** Work that says who did it, by the sheet's name. */
function workOf(name: string, more: Partial<Work> = {}): Work {
  const fake = fakeWork([]);
  return {
    ...fake,
    overview: async (grid) => fake.overview({ ...grid, sheet: `${grid.sheet} ${name}` }),
    ...more,
  };
}

/** A worker in the same thread; what passes between it and the page is cloned as JSON. */
class SameThread implements WorkerLike {
  private readonly listeners: ((event: { readonly data: Answer }) => void)[] = [];
  private readonly failing: ((event: { preventDefault(): void }) => void)[] = [];
  constructor(private readonly work: Work | null) {}
  postMessage(call: Call) {
    if (this.work)
      void answer(this.work, call).then((data) => this.listeners.forEach((listen) => listen({ data })));
  }
  addEventListener(type: string, listener: unknown) {
    if (type === "message") this.listeners.push(listener as (typeof this.listeners)[number]);
    else this.failing.push(listener as (typeof this.failing)[number]);
  }
  fail() {
    this.failing.forEach((listen) => listen({ preventDefault: () => undefined }));
  }
}

it("is done by the worker, each call with its own answer", async () => {
  const work = workerWork(() => new SameThread(workOf("worker")), workOf("page"));
  const [one, other] = await Promise.all([work.overview(GRID), work.overview({ ...GRID, sheet: "另一张" })]);
  expect([one[0]?.sheet, other[0]?.sheet]).toEqual(["申报表 worker", "另一张 worker"]);
});

it("is done by the page where no worker may start", async () => {
  const work = workerWork(() => {
    throw new Error("blocked by a policy");
  }, workOf("page"));
  expect((await work.overview(GRID))[0]?.sheet).toBe("申报表 page");
});

it("is done by the page where the worker's script does not load, also what was asked before that was known", async () => {
  const worker = new SameThread(null);
  const work = workerWork(() => worker, workOf("page"));
  const asked = work.overview(GRID);
  worker.fail();
  expect((await asked)[0]?.sheet).toBe("申报表 page");
  expect((await work.overview(GRID))[0]?.sheet).toBe("申报表 page");
});

it("hands over errors with their names, so that the pane says what happened", async () => {
  const missing = Object.assign(new Error("not there"), { name: "NetworkError" });
  const failing = workOf("worker", { check: () => Promise.reject(missing) });
  const work = workerWork(() => new SameThread(failing), workOf("page"));
  await expect(work.check({ grids: [GRID], sheets: [GRID.sheet], settings: null })).rejects.toMatchObject({
    name: "ChunkLoadError",
    message: "not there",
  });
  expect((await work.overview(GRID))[0]?.sheet).toBe("申报表 worker");
});

it("says at once what cannot be handed over", async () => {
  const worker = new SameThread(workOf("worker"));
  worker.postMessage = () => {
    throw new Error("could not be cloned");
  };
  const work = workerWork(() => worker, workOf("page"));
  await expect(work.overview(GRID)).rejects.toThrow("could not be cloned");
});
