import { mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderCommand,
} from "@univerjs/preset-sheets-core";
import type { Area, Position } from "../../grid/address";
import { BookError } from "../book";
import type { Book, BookEvent, DefinedName, Sheet, SheetProperties } from "../book";
import { SheetAccess } from "./access";
import { areaOf } from "./areas";
import { CalculationWatch } from "./calculation";
import { MergeGuard } from "./mergeGuard";
import * as naming from "./names";
import type { UniverInstance } from "./plugins";
import { guardProtection } from "./protectionGuard";
import { UniverSheet } from "./sheet";
import type { SheetKeeper } from "./sheet";
import { sheetId, standardSizes } from "./snapshot";
import { Unit } from "./unit";
import { Watcher } from "./watch";
import type { Watched } from "./watch";

const FORBIDDEN = /[\\/?*[\]:]/;
const LONGEST_NAME = 31;

/** A workbook shown by Univer, which a person edits, as the workbench's host sees it. */
export class UniverBook implements Book, SheetKeeper, Watched {
  private readonly unit: Unit;
  private readonly watcher: Watcher;
  private readonly calculation: CalculationWatch;
  private readonly objects = new Map<string, UniverSheet>();
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private made: number;

  /**
   * @param id of the workbook in Univer
   * @param refused told when a person tried to change what is protected
   */
  constructor(instance: UniverInstance, id: string, refused: (sheet: Sheet) => void = () => undefined) {
    this.unit = new Unit(instance, id);
    this.made = this.unit.workbook.getSheetSize();
    this.calculation = new CalculationWatch(this.unit);
    this.watcher = new Watcher(this.unit, this);
    new MergeGuard(this.unit);
    guardProtection(this.unit, (sheet) => this.sheet(sheet), refused);
  }

  get sheets(): readonly UniverSheet[] {
    return this.unit.workbook.getSheets().map((sheet) => this.object(sheet.getSheetId()));
  }

  /** The one object of a sheet, which also outlives it: an undo brings the sheet back. */
  private object(id: string): UniverSheet {
    let object = this.objects.get(id);
    if (!object) this.objects.set(id, (object = new UniverSheet(this.unit, id, this)));
    return object;
  }

  addSheet(name: string): Sheet {
    this.refuseName(name, null);
    const id = sheetId(this.made++);
    const { unit } = this;
    const config = mergeWorksheetSnapshotWithDefault({
      id,
      name,
      ...standardSizes(),
    });
    const index = unit.workbook.getSheetSize();
    const added = { id: InsertSheetMutation.id, params: { unitId: unit.id, index, sheet: config } };
    const removed = {
      id: RemoveSheetMutation.id,
      params: { unitId: unit.id, subUnitId: id, subUnitName: name },
    };
    unit.keepActive(() => {
      unit.change([added], [removed]);
    });
    const sheet = this.object(id);
    this.tell({ kind: "sheetAdded", sheet });
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.leave(sheet);
    this.unit.run(RemoveSheetCommand, { subUnitId: sheet.id });
    this.tell({ kind: "sheetRemoved", sheet });
  }

  moveSheet(sheet: Sheet, position: number): void {
    const from = this.sheets.findIndex(({ id }) => id === sheet.id);
    this.unit.run(SetWorksheetOrderCommand, { subUnitId: sheet.id, order: position });
    this.tell({ kind: "sheetMoved", sheet, from, to: position });
  }

  get active(): UniverSheet {
    return this.object(this.activeId());
  }
  activate(sheet: Sheet): void {
    const previous = this.active;
    if (sheet.id === previous.id) return;
    if (sheet.properties.visibility !== "Visible")
      throw new BookError("forbidden", "A hidden worksheet cannot be activated.");
    this.unit.run(SetWorksheetActiveOperation, { subUnitId: sheet.id });
    this.tell({ kind: "activated", sheet, previous });
  }
  get selection(): readonly Area[] {
    const selected = this.unit.selection(this.activeId()).map(({ range }) => areaOf(range));
    return selected.length > 0 ? selected : [{ row: 0, column: 0, rows: 1, columns: 1 }];
  }
  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    const access = new SheetAccess(this.unit, sheet.id);
    for (const area of areas) access.reach(area);
    this.unit.setSelection(
      sheet.id,
      areas.map((area) => access.selected(area)),
    );
    const [first] = areas;
    if (first) this.unit.scrollTo(first);
    this.tell({ kind: "selected", sheet, areas: this.selection });
  }

  /** Brings a cell of the active sheet into view. */
  reveal(at: Position): void {
    this.unit.scrollTo(at);
  }

  names(): readonly DefinedName[] {
    return naming.names(this.unit);
  }
  putName(name: DefinedName): void {
    naming.putName(this.unit, name);
  }
  removeName(name: string, scope: string | null): void {
    naming.removeName(this.unit, name, scope);
  }

  async group<T>(work: () => Promise<T>): Promise<T> {
    const end = this.unit.startBatch();
    try {
      return await work();
    } finally {
      end();
    }
  }
  undo(): boolean {
    const done = this.unit.undo();
    this.watcher.flush();
    return done;
  }
  redo(): boolean {
    const done = this.unit.redo();
    this.watcher.flush();
    return done;
  }
  clearUndo(): void {
    this.unit.clearUndo();
  }

  calculate(): void {
    this.calculation.start();
  }
  async settled(): Promise<void> {
    await this.unit.finished();
    await this.calculation.done();
  }

  subscribe(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes the workbook out of Univer; nobody is told of anything after. */
  dispose(): void {
    this.listeners.clear();
    this.unit.dispose();
  }

  // What follows is for the sheets and the watcher of this workbook.

  tell(event: BookEvent): void {
    if (event.kind === "activated") this.watcher.activated(event.sheet.id);
    for (const listener of [...this.listeners]) listener(event);
  }
  sheet(id: string): Sheet | undefined {
    return this.objects.get(id) ?? (this.unit.workbook.getSheetBySheetId(id) ? this.object(id) : undefined);
  }
  activeId(): string {
    return this.unit.workbook.getActiveSheet().getSheetId();
  }
  properties(id: string): SheetProperties | undefined {
    return this.unit.workbook.getSheetBySheetId(id) ? this.object(id).properties : undefined;
  }
  refuseName(name: string, sheet: Sheet | null): void {
    const same = name.toLowerCase();
    const taken = this.sheets.some(
      (other) => other !== sheet && other.properties.name.toLowerCase() === same,
    );
    if (name === "" || name.length > LONGEST_NAME || FORBIDDEN.test(name) || /^'|'$/.test(name) || taken)
      throw new BookError("invalid", `A worksheet cannot be named ${name}.`);
  }
  leave(sheet: Sheet): void {
    const next = this.sheets.find((other) => other !== sheet && other.properties.visibility === "Visible");
    if (!next) throw new BookError("forbidden", "A workbook must keep a visible worksheet.");
    if (sheet.id === this.activeId()) this.activate(next);
  }
}
