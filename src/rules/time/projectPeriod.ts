import { dayOfSerial, periodOf } from "../../declaration/dates";
import type { Day } from "../../declaration/dates";
import { fieldOf } from "../../declaration/declaration";
import type { Declaration, Field } from "../../declaration/declaration";

/** A day that a field names, with the field. */
export interface NamedDay {
  readonly day: Day;
  readonly field: Field;
}

/** When the project starts and ends, each as far as the form says; from two fields or from one that holds the whole period. */
export function projectPeriod(declaration: Declaration): { start: NamedDay | null; end: NamedDay | null } {
  const start = fieldOf(declaration, "project.start");
  const end = fieldOf(declaration, "project.end");
  const whole = fieldOf(declaration, "project.period");
  return {
    start: (start && named(start, "first")) ?? (whole ? named(whole, "first") : null),
    end: (end && named(end, "last")) ?? (whole ? named(whole, "last") : null),
  };
}

function named(field: Field, side: "first" | "last"): NamedDay | null {
  const serial = typeof field.value === "number" ? dayOfSerial(field.value) : null;
  const day = serial ?? periodOf(field.text)?.[side] ?? null;
  return day === null ? null : { day, field };
}

/** The year of a day. */
export function yearOfDay(day: Day): number {
  return Math.floor(day / 10_000);
}
