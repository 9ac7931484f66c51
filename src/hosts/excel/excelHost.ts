import type { CellRef } from "../../grid/address";
import type { Plan } from "../../grid/edit";
import type { Grid } from "../../grid/grid";
import type { Applied, Host, SheetSelection } from "../../grid/host";
import { applyPlan } from "./apply";
import { onActivated, onEdited, onSelectionChanged } from "./events";
import type { Edited, Selection, Unsubscribe } from "./events";
import type { Overlay } from "./overlay";
import { readAround, readSheets, readValues, visibleSheets } from "./read";
import type { ReadAround, SheetRead, Surroundings } from "./read";
import { groupsUndo, run } from "./run";
import { createWorkbook } from "./newWorkbook";
import { activeSheet, select, sheetNames } from "./select";
import type { Shown } from "./select";
import { SheetNames } from "./sheetNames";
import { readParts, updateParts } from "./xmlParts";

/** The workbook that the add-in was opened in. Needs ExcelApi 1.14, and `Office.onReady` before anything else. */
export class ExcelHost implements Host {
  private readonly names = new SheetNames();
  /** What lies over sheets, as it was last read: so that an insertion needs to ask only once more. */
  private readonly overlays = new Map<string, Overlay>();

  /** @throws HostError */
  async read(which: SheetSelection): Promise<Grid[]> {
    return (await run((context) => readSheets(context, which))).map((read) => this.learn(read));
  }

  /**
   * Reads the active sheet and, where that takes no further round trip, the other visible ones, or all at any cost: see `readAround`.
   * Read with its overlay, the sheet is verified in one round trip when rows are inserted into it.
   * @throws HostError
   */
  async readAround(what: ReadAround = {}): Promise<Surroundings<Grid>> {
    const { overlay, active, sheets, whole } = await run((context) => readAround(context, what));
    if (overlay) this.overlays.set(active, overlay);
    return { active, whole, sheets: sheets.map((read) => this.learn(read)) };
  }

  /**
   * Reads a sheet again while the user types: see `readValues`.
   * @throws HostError
   */
  async readValues(before: Grid): Promise<Grid> {
    return this.learn(await run((context) => readValues(context, before), { patient: true }));
  }

  /** @throws HostError */
  apply(plan: Plan): Promise<Applied> {
    return applyPlan(plan, this.overlays);
  }

  /** @throws HostError */
  select(at: CellRef): Promise<Shown> {
    return select(at);
  }

  /**
   * The names of all sheets, hidden ones too, in workbook order.
   * @throws HostError
   */
  sheetNames(): Promise<string[]> {
    return sheetNames();
  }

  /**
   * Opens a workbook of its own in a new window.
   * @param base64 an .xlsx
   * @throws HostError
   */
  openWorkbook(base64: string): Promise<void> {
    return createWorkbook(base64);
  }

  /** @throws HostError */
  async activeSheet(): Promise<string> {
    const { id, name } = await activeSheet();
    this.names.learn(id, name);
    return name;
  }

  /**
   * Names of the visible sheets, in workbook order.
   * @throws HostError
   */
  visibleSheets(): Promise<string[]> {
    return run(visibleSheets);
  }

  /** @throws HostError */
  onActivated(listener: (sheet: string) => void): Promise<Unsubscribe> {
    return onActivated(this.names, listener);
  }

  /** @throws HostError */
  onSelectionChanged(listener: (selection: Selection) => void): Promise<Unsubscribe> {
    return onSelectionChanged(this.names, listener);
  }

  /** @throws HostError */
  onEdited(listener: (edited: Edited) => void): Promise<Unsubscribe> {
    return onEdited(this.names, listener);
  }

  /**
   * The workbook's custom XML parts of a namespace: see `readParts`.
   * @throws HostError
   */
  readParts(namespace: string): Promise<string[]> {
    return readParts(namespace);
  }

  /**
   * Makes the custom XML parts of a namespace one: see `updateParts`.
   * @throws HostError
   */
  updateParts(namespace: string, change: (texts: readonly string[]) => string | null): Promise<string[]> {
    return updateParts(namespace, change);
  }

  /** Whether the user's Ctrl+Z survives what an add-in does; before ExcelApi 1.20 any call may clear it. */
  get keepsUndo(): boolean {
    return groupsUndo();
  }

  private learn({ id, grid }: SheetRead): Grid {
    this.names.learn(id, grid.sheet);
    return grid;
  }
}
