import { compare } from "./compare";
import type { Compared, Verdict } from "./compare";
import type { Declaration, Field, Goal, Horizon, Task } from "./declaration";
import { indicatorTargets } from "./indicatorTarget";
import type { IndicatorTarget } from "./indicatorTarget";
import { matcher } from "./match";
import { quantitiesIn } from "./quantity";
import type { Quantity } from "./quantity";

/** A quantity that a goal or a task states. */
export interface Mention {
  readonly quantity: Quantity;
  /** The cell that it stands in. */
  readonly field: Field;
  /** Which values it speaks of; a task's are the year's. */
  readonly horizon: Horizon;
  /** The task, where it is one's. */
  readonly task: Task | null;
  /** The indicator that it speaks of, or null. */
  readonly match: MentionMatch | null;
}

export interface MentionMatch {
  readonly target: IndicatorTarget;
  /** The same thing in other words; otherwise the scope may differ. */
  readonly same: boolean;
  readonly verdict: Verdict;
}

const known = new WeakMap<Declaration, readonly Mention[]>();

/** The quantities of all goals and tasks, in order, with the indicators that they speak of; computed once for a declaration. */
export function mentionsOf(declaration: Declaration): readonly Mention[] {
  let mentions = known.get(declaration);
  if (!mentions) {
    mentions = narratives(declaration).flatMap((narrative) => mentionsIn(declaration, narrative));
    known.set(declaration, mentions);
  }
  return mentions;
}

/** A text of goals or tasks. */
export interface Narrative {
  readonly field: Field;
  readonly horizon: Horizon;
  readonly task: Task | null;
}

/** The goals and the tasks' contents and expectations, as far as they are filled. */
export function narratives({ goals, tasks }: Declaration): Narrative[] {
  const ofGoals = goals.map((goal: Goal) => ({ field: goal, horizon: goal.horizon, task: null }));
  const ofTasks = tasks.flatMap((task) =>
    [task.content, task.expected].flatMap((field) =>
      field ? [{ field, horizon: "annual" as const, task }] : [],
    ),
  );
  return [...ofGoals, ...ofTasks].filter(({ field }) => field.text.trim() !== "");
}

function mentionsIn(declaration: Declaration, narrative: Narrative): Mention[] {
  const targets = indicatorTargets(declaration).filter((target) =>
    speaksOf(declaration, target, narrative.horizon),
  );
  // Each indicator once: the values of one indicator have one name and unit.
  const named = targets.filter(({ indicator }, index) => targets[index - 1]?.indicator !== indicator);
  const matchOf = matcher(
    named.map(({ indicator, unit }) => ({
      name: indicator.name?.text ?? "",
      unit,
      numbers: targets
        .filter((target) => target.indicator === indicator)
        .flatMap((target) => numberOf(target) ?? []),
    })),
  );
  return quantitiesIn(narrative.field.text).map((quantity): Mention => {
    const found = quantity.role === "target" ? matchOf(quantity) : null;
    const target = found ? named[found.index] : undefined;
    const match = found && target ? best(quantity, target, targets, found.same) : null;
    return { ...narrative, quantity, match };
  });
}

/** A goal for the year is held against the year's values; where a form has one kind of value only, against those. */
function speaksOf(
  declaration: Declaration,
  { member, indicator }: IndicatorTarget,
  horizon: Horizon,
): boolean {
  if (horizon === "overall") return true;
  const table = declaration.tables[indicator.table];
  if (table && table.horizon !== "both") return table.horizon === horizon;
  if (member === "periodValue") return horizon === "period";
  return horizon === "annual" || indicator.periodValue === undefined;
}

/** Of the values of one indicator (whole period, year) the one that agrees, if any. */
function best(
  quantity: Quantity,
  target: IndicatorTarget,
  targets: readonly IndicatorTarget[],
  same: boolean,
): MentionMatch | null {
  const verdicts = targets
    .filter(({ indicator }) => indicator === target.indicator)
    .flatMap((one): MentionMatch[] => {
      const number = numberOf(one);
      return number ? [{ target: one, same, verdict: compare(quantity, number) }] : [];
    });
  return verdicts.find(({ verdict }) => verdict === "agrees") ?? verdicts[0] ?? null;
}

/** The first number of a value, with what its row says to it; null where it states none, or a date (每月25日前). */
function numberOf({ value, operator, unit }: IndicatorTarget): Compared | null {
  const [measure] = value.measures;
  return measure ? { ...measure, operator: measure.operator ?? operator, unit } : null;
}
