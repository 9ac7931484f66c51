import { compare } from "./compare";
import type { Compared, Verdict } from "./compare";
import type { Declaration, Field, Goal, Horizon, Indicator, Task } from "./declaration";
import { indicatorTargets } from "./indicatorTarget";
import type { IndicatorTarget } from "./indicatorTarget";
import { matcher } from "./match";
import { quantitiesIn } from "./quantity";
import type { Quantity } from "./quantity";
import { remembering } from "./remembered";

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
    const matchers = new Map<Horizon, HorizonMatcher>();
    mentions = narratives(declaration).flatMap((narrative) => {
      let matcherOf = matchers.get(narrative.horizon);
      if (!matcherOf)
        matchers.set(narrative.horizon, (matcherOf = matcherFor(declaration, narrative.horizon)));
      return mentionsIn(matcherOf, narrative);
    });
    known.set(declaration, mentions);
  }
  return mentions;
}

const quantitiesInText: (text: string) => readonly Quantity[] = remembering(quantitiesIn, {
  longest: 4_000,
  most: 400,
});

/** The quantities of a text of goals or tasks. */
export function quantitiesOf({ text }: Field): readonly Quantity[] {
  return quantitiesInText(text);
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

/** The indicator that a quantity of one horizon speaks of, or null. */
type HorizonMatcher = (quantity: Quantity) => MentionMatch | null;

function matcherFor(declaration: Declaration, horizon: Horizon): HorizonMatcher {
  const targets = indicatorTargets(declaration).filter((target) => speaksOf(declaration, target, horizon));
  // Each indicator once, with its values: they have one name and unit.
  const byIndicator = new Map<Indicator, IndicatorTarget[]>();
  for (const target of targets) {
    const values = byIndicator.get(target.indicator);
    if (values) values.push(target);
    else byIndicator.set(target.indicator, [target]);
  }
  const named = [...byIndicator.values()];
  const matchOf = matcher(
    named.map((values) => ({
      name: values[0]?.indicator.name?.text ?? "",
      unit: values[0]?.unit ?? null,
      numbers: values.flatMap((target) => numberOf(target) ?? []),
    })),
  );
  return (quantity) => {
    const found = quantity.role === "target" ? matchOf(quantity) : null;
    const values = found && named[found.index];
    return found && values ? best(quantity, values, found.same) : null;
  };
}

function mentionsIn(matchOf: HorizonMatcher, narrative: Narrative): Mention[] {
  // 普法宣传 | 开展活动80场: the task's name says of what.
  const name = narrative.task?.name?.text.trim() ?? "";
  return quantitiesOf(narrative.field).map((quantity) => ({
    ...narrative,
    quantity,
    match: matchOf(name === "" ? quantity : { ...quantity, clause: `${name} ${quantity.clause}` }),
  }));
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
function best(quantity: Quantity, values: readonly IndicatorTarget[], same: boolean): MentionMatch | null {
  const verdicts = values.flatMap((one): MentionMatch[] => {
    const number = numberOf(one);
    return number ? [{ target: one, same, verdict: compare(quantity, number) }] : [];
  });
  return verdicts.find(({ verdict }) => verdict === "agrees") ?? verdicts[0] ?? null;
}

/** The first number of a value, with what its row says to it; null where it states none, or a date (每月25日前). */
export function numberOf({ value, operator, unit }: IndicatorTarget): Compared | null {
  const [measure] = value.measures;
  return measure ? { ...measure, operator: measure.operator ?? operator, unit } : null;
}
