import type { Method } from "./member";
import type { Since } from "./profile";

/** Which events the add-in wants: a name such as `Worksheet.DataChanged`, and whose (a sheet's id, or `Workbook`). */
export class Registrations {
  private readonly counts = new Map<string, number>();

  add(event: string, target: string): void {
    const key = `${event} ${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }
  remove(event: string, target: string): void {
    const key = `${event} ${target}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) - 1));
  }
  has(event: string, target: string): boolean {
    return (this.counts.get(`${event} ${target}`) ?? 0) > 0;
  }
}

/** The target of events that belong to no single sheet. */
export const WHOLE_WORKBOOK = "Workbook";

/**
 * The hidden methods by which office.js registers for events and unregisters. Most are called `_Register…Event`; newer ones
 * `_RegisterEvent…`. The owner (`Worksheet`) tells apart events of the same name.
 */
export function registrationMethods<T>(
  owner: string,
  events: Readonly<Record<string, Since>>,
  targetId: (target: T) => string,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [event, since] of Object.entries(events)) {
    const name = event.startsWith("Event") ? event : `${event}Event`;
    methods[`_Register${name}`] = {
      since,
      call: (target, _, { registrations }) => registrations.add(`${owner}.${event}`, targetId(target)),
    };
    methods[`_Unregister${name}`] = {
      since,
      call: (target, _, { registrations }) => registrations.remove(`${owner}.${event}`, targetId(target)),
    };
  }
  return methods;
}
