import type { Area } from "../../grid/address";
import { run, sync } from "./run";
import { areaOf } from "./sheetAreas";
import type { SheetNames } from "./sheetNames";

/** Ends a subscription. */
export type Unsubscribe = () => Promise<void>;

/** A change that the user or a coauthor made; never one of ours. */
export interface Edited {
  readonly sheet: string;
  /**
   * `contents`: cells; `structure`: rows, columns or cells came or went, so that merged areas must be read again; `perhaps`:
   * the sheet was calculated, which is also all that some picks from a drop-down list tell: compare before anything else.
   */
  readonly what: "contents" | "structure" | "perhaps";
  /** A coauthor's, on another machine: not to be marked from here. */
  readonly remote: boolean;
}

/** What the user has selected. */
export interface Selection {
  readonly sheet: string;
  /** Zero-based; an entire row, column or sheet has no area. */
  readonly areas: readonly Area[];
}

/**
 * Hears edits on any sheet.
 * @throws HostError
 */
export async function onEdited(names: SheetNames, listener: (edited: Edited) => void): Promise<Unsubscribe> {
  const tell = async (id: string, what: Edited["what"], remote: boolean) => {
    const sheet = await names.of(id);
    if (sheet !== null) listener({ sheet, what, remote });
  };
  return subscribe(({ onChanged, onCalculated }) => [
    onChanged.add(async (event) => {
      if (event.triggerSource === "ThisLocalAddin") return;
      const what = event.changeType === "RangeEdited" ? "contents" : "structure";
      await tell(event.worksheetId, what, event.source === "Remote");
    }),
    onCalculated.add((event) => tell(event.worksheetId, "perhaps", false)),
  ]);
}

/**
 * Hears which sheet the user turns to.
 * @throws HostError
 */
export function onActivated(names: SheetNames, listener: (sheet: string) => void): Promise<Unsubscribe> {
  return subscribe(({ onActivated: activated }) => [
    activated.add(async ({ worksheetId }) => {
      const sheet = await names.of(worksheetId, true);
      if (sheet !== null) listener(sheet);
    }),
  ]);
}

/**
 * Hears what the user selects.
 * @throws HostError
 */
export function onSelectionChanged(
  names: SheetNames,
  listener: (selection: Selection) => void,
): Promise<Unsubscribe> {
  return subscribe(({ onSelectionChanged: selected }) => [
    selected.add(async ({ worksheetId, address }) => {
      const sheet = await names.of(worksheetId);
      const areas = address.split(",").flatMap((part) => areaOf(part) ?? []);
      if (sheet !== null) listener({ sheet, areas });
    }),
  ]);
}

/** One round trip to subscribe, one to end it; both wait while the user is typing. */
async function subscribe(
  add: (
    sheets: Excel.WorksheetCollection,
  ) => { context: OfficeExtension.ClientRequestContext; remove(): void }[],
): Promise<Unsubscribe> {
  const handlers = await run(
    async (context) => {
      const added = add(context.workbook.worksheets);
      await sync(context);
      return added;
    },
    { patient: true },
  );
  return async () => {
    const [first] = handlers;
    if (!first) return;
    await run(
      async (context) => {
        for (const handler of handlers.splice(0)) handler.remove();
        await sync(context);
      },
      { patient: true, again: first.context },
    );
  };
}
