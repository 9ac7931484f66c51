import { createSchedule } from "../../src/taskpane/live/schedule";
import type { Due } from "../../src/taskpane/live/schedule";

const edited = (sheet: string, what: Due["what"] = "contents", remote = false): Due => ({
  sheet,
  what,
  remote,
});

/** A schedule over a clock of the test's own, with a record of what was looked at. */
function schedule(answer: (due: Due) => boolean | Promise<boolean> = () => true) {
  const looked: Due[] = [];
  const made = createSchedule(
    async (due) => {
      looked.push(due);
      return answer(due);
    },
    (what) => (what === "perhaps" ? 1000 : 400),
  );
  return { ...made, looked };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it("looks once after the last of many edits", async () => {
  const { heard, looked } = schedule();
  for (let edit = 0; edit < 10; edit++) {
    heard(edited("甲"));
    await jest.advanceTimersByTimeAsync(300);
  }
  expect(looked).toEqual([]);
  await jest.advanceTimersByTimeAsync(100);
  expect(looked).toEqual([edited("甲")]);
});

it("looks as closely as the most far-reaching edit asks for", async () => {
  const { heard, looked } = schedule();
  heard(edited("甲", "structure"));
  heard(edited("甲", "perhaps"));
  heard(edited("甲", "contents"));
  await jest.advanceTimersByTimeAsync(2000);
  expect(looked).toEqual([edited("甲", "structure")]);
});

it("takes edits for a coauthor's only if all of them are", async () => {
  const { heard, looked } = schedule();
  heard(edited("甲", "contents", true));
  heard(edited("甲", "contents", false));
  heard(edited("乙", "contents", true));
  await jest.advanceTimersByTimeAsync(2000);
  expect(looked).toEqual([edited("甲", "contents", false), edited("乙", "contents", true)]);
});

it("looks again after what was heard during a look, never at two at a time", async () => {
  let finish: (done: boolean) => void = () => undefined;
  let running = 0;
  const { heard, looked } = schedule(() => {
    expect(++running).toBe(1);
    return new Promise((resolve) => {
      finish = (done) => {
        running--;
        resolve(done);
      };
    });
  });
  heard(edited("甲"));
  await jest.advanceTimersByTimeAsync(400);
  heard(edited("甲"));
  heard(edited("乙"));
  await jest.advanceTimersByTimeAsync(5000);
  expect(looked).toHaveLength(1);
  finish(true);
  await jest.advanceTimersByTimeAsync(400);
  finish(true);
  await jest.advanceTimersByTimeAsync(400);
  expect(looked.map(({ sheet }) => sheet)).toEqual(["甲", "甲", "乙"]);
});

it("tries again what could not be done", async () => {
  let busy = true;
  const { heard, looked } = schedule(() => !busy);
  heard(edited("甲"));
  await jest.advanceTimersByTimeAsync(400);
  busy = false;
  await jest.advanceTimersByTimeAsync(400);
  await jest.advanceTimersByTimeAsync(5000);
  expect(looked).toHaveLength(2);
});

it("does nothing while it is paused, nor for what was waiting then", async () => {
  const { heard, pause, resume, looked } = schedule();
  heard(edited("甲"));
  pause();
  heard(edited("乙"));
  resume();
  await jest.advanceTimersByTimeAsync(5000);
  expect(looked).toEqual([]);
  heard(edited("丙"));
  await jest.advanceTimersByTimeAsync(400);
  expect(looked).toEqual([edited("丙")]);
});
