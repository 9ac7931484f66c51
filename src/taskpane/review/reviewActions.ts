import { sheetOfId } from "../../declaration/declaration";
import type { CellRef } from "../../grid/address";
import type { Answer } from "../../review/opinion/answers";
import type { PartKind, WorkbookPart } from "../../review/workbookPart";
import { checkSeveralAgain } from "../check/checkAgain";
import { checkAt, shownCheck } from "../check/checkState";
import type { SheetCheck } from "../check/checkState";
import type { ListedFinding } from "../check/checking";
import type { Kept, Saved } from "../kept";
import type { Running } from "../running";
import type { Work } from "../work";
import { judgedOf, roundToFinish } from "./finishing";
import { answerKey, draftKey, isOfficers } from "./reviewState";
import type { Draft } from "./reviewState";

/** What can be kept in the workbook. None of these throws: what goes wrong is in the state, and what was typed stays. */
export interface ReviewActions {
  /** Says the same to findings of the declaration that is listed. @param batch They were ticked. */
  decide(findings: readonly ListedFinding[], draft: Draft, batch?: boolean): Promise<void>;
  /** Adds the finding that was typed at a cell, to the declaration that the cell is in. */
  addOwn(at: CellRef): Promise<void>;
  /** Takes a finding of the reviewer's own back. @param id its subject */
  removeOwn(id: string): Promise<void>;
  /** Keeps all declarations that were checked as they are, so that the next round tells what has changed. */
  finishReview(): Promise<void>;
  /** What people typed on the sheet 审核意见 becomes decisions; where the user chose what was decided, the sheet shows that. */
  takeAnswers(chosen: readonly ChosenAnswer[]): Promise<void>;
  /** The name that stands in decisions and on 审核意见; remembered on this machine. */
  enterName(name: string): void;
}

/** An answer, and which of both sides counts. */
export interface ChosenAnswer {
  readonly answer: Answer;
  readonly by: "typed" | "decided";
}

/** The name under which the user's name is kept on the machine. */
const NAME = "reviewer";

const KINDS: readonly PartKind[] = ["decisions", "own", "reviews", "sheets"];

// They bring the part's XML along, which is loaded when something is to be kept.
const decisionsModule = () => import("../../review/decisions");
const ownModule = () => import("../../review/ownFindings");
const answersModule = () => import("../../review/opinion/answers");

/** The work, told what the workbook keeps. Where that cannot be had, the check goes on without. */
export function withKept(work: Work, kept: Kept): Work {
  async function withPart<Order extends { readonly part?: WorkbookPart }>(order: Order): Promise<Order> {
    // The state says that it failed.
    const state = await kept.load().catch(() => null);
    return state?.kind === "ready" ? { ...order, part: state.part } : order;
  }
  return {
    ...work,
    check: async (order) => work.check(await withPart(order)),
    reviews: async (order, by, at) => work.reviews(await withPart(order), by, at),
    opinion: async (order) => work.opinion(await withPart(order)),
    opinionFile: async (order) => work.opinionFile(await withPart(order)),
  };
}

export function reviewActions(running: Running, kept: Kept | null): ReviewActions {
  const { host, work, store, storage, run, pastStopping, checkAgain } = running;
  const { dispatch } = store;
  dispatch({ type: "named", name: storage.read(NAME) ?? "" });
  kept?.subscribe(() =>
    dispatch({ type: "keptKnown", kept: kept.get().kind, clearsUndo: kept.clearsUndo() }),
  );

  /** Saves, says so, and shows the sheet as it is judged now. */
  const save = (
    prepare: (check: SheetCheck) => Promise<(part: WorkbookPart, at: string) => WorkbookPart>,
    done: () => void,
  ) =>
    run("save", async () => {
      const check = shownCheck(store.get().check);
      if (!check || !kept) return;
      const change = await prepare(check);
      const saved = await keep(change);
      if (!saved) return;
      done();
      await checkAgain(check.checked.sheet);
      dispatch({ type: "said", said: { kind: "saved", snapshotLeft: saved.snapshotLeft } });
    });

  /** Saves, or tells why that was refused: null. What follows belongs to it, and cannot be stopped. */
  async function keep(
    change: (part: WorkbookPart, at: string) => WorkbookPart,
  ): Promise<Extract<Saved, { kind: "saved" }> | null> {
    pastStopping();
    const outcome = (await kept?.save(KINDS, change)) ?? null;
    if (outcome?.kind === "refused") dispatch({ type: "saveRefused", why: outcome.why });
    return outcome?.kind === "saved" ? outcome : null;
  }

  /** What was typed becomes decisions. False: that was refused. */
  async function decideAsTyped(chosen: readonly Answer[]): Promise<boolean> {
    if (chosen.length === 0 || !kept) return true;
    const { decide } = await decisionsModule();
    const { answers } = store.get().review;
    const saved = await keep((part, at) =>
      chosen.reduce((now, { target, typed }) => {
        const judged = answers.find(({ sheet }) => sheet === target.sheet);
        // Nobody knows who typed it.
        return judged ? decide(now, judged, [target], typed, "", at) : now;
      }, part),
    );
    return saved !== null;
  }

  const by = () => store.get().review.name.trim();

  return {
    decide: (findings, { status, text }, batch = false) =>
      save(
        async ({ checked }) => {
          const { decide } = await decisionsModule();
          const targets = findings.flatMap(({ target }) => target ?? []);
          // No text for several: what was said to each stays.
          const words =
            batch && text.trim() === "" ? {} : isOfficers(status) ? { reply: text } : { opinion: text };
          return (part, at) => decide(part, judgedOf(checked), targets, { status, ...words }, by(), at);
        },
        () => dispatch({ type: "decided", keys: findings.flatMap(keyOf), batch }),
      ),

    addOwn: (at) =>
      save(
        async (shown) => {
          const { checked } = checkAt(store.get().check, at) ?? shown;
          const [grid] = await host.read([checked.sheet]);
          const [{ addOwn }, { underName }] = await Promise.all([ownModule(), decisionsModule()]);
          const { message, severity, dimension } = store.get().review.own;
          const { id } = checked;
          const anchor = grid ? await work.anchor(grid, id, at) : null;
          return (part, now) =>
            anchor
              ? addOwn(
                  underName(part, judgedOf(checked), now),
                  { sheet: id, anchor, severity, dimension, message: message.trim() },
                  by(),
                  now,
                )
              : part;
        },
        () => dispatch({ type: "ownSaved" }),
      ),

    removeOwn: (id) =>
      save(
        async () => {
          const { removeOwn } = await ownModule();
          return (part, at) => removeOwn(part, id, at);
        },
        () => undefined,
      ),

    finishReview: () =>
      run("save", async () => {
        const round = await roundToFinish(running, by());
        const saved = round && (await keep(round.change));
        if (!saved) return;
        await checkSeveralAgain(running, round.sheets);
        const { names } = round;
        dispatch({ type: "said", said: { kind: "finished", names, snapshotLeft: saved.snapshotLeft } });
      }),

    takeAnswers: (chosen) =>
      run("save", async () => {
        const of = (side: ChosenAnswer["by"]) =>
          chosen.flatMap(({ answer, by: chose }) => (chose === side ? answer : []));
        const { answers } = store.get().review;
        if (!(await decideAsTyped(of("typed")))) return;
        const said = { kind: "saved", snapshotLeft: false } as const;
        const [on] = answers.map((each) => each.on);
        if (on !== undefined && of("decided").length > 0) {
          const [grid] = await host.read([on]);
          const { planDecided } = await answersModule();
          if (grid) await running.applyPlan(planDecided(grid, of("decided")), said);
        }
        dispatch({ type: "answersTaken", keys: chosen.map(({ answer }) => answerKey(answer)) });
        await checkSeveralAgain(
          running,
          answers.map((each) => sheetOfId(each.sheet)),
        );
        dispatch({ type: "said", said });
      }),

    enterName(name) {
      storage.write(NAME, name.trim() === "" ? null : name.trim());
      dispatch({ type: "named", name });
    },
  };
}

const keyOf = ({ target }: ListedFinding) => (target ? [draftKey(target)] : []);
