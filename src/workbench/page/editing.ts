import type { FUniver } from "@univerjs/core/facade";

/** Tells when a person begins and ends to type in a cell: meanwhile Excel answers no add-in. */
export function watchEditing(api: FUniver, tell: (editing: boolean) => void): void {
  api.addEvent(api.Event.SheetEditStarted, () => {
    tell(true);
  });
  api.addEvent(api.Event.SheetEditEnded, () => {
    tell(false);
  });
}
