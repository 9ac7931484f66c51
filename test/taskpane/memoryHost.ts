import type { CellRef } from "../../src/grid/address";
import { applyEdits } from "../../src/grid/apply";
import { contentAt, expectations, sameContent, sheetOf } from "../../src/grid/edit";
import type { Content, Edit, Plan } from "../../src/grid/edit";
import type { Grid } from "../../src/grid/grid";
import { HostError } from "../../src/grid/host";
import type { Applied, HostProblem, SheetSelection } from "../../src/grid/host";
import type { Edited, Selection } from "../../src/hosts/excel/events";
import type { Surroundings } from "../../src/hosts/excel/read";
import type { Shown } from "../../src/hosts/excel/select";
import type { PaneHost } from "../../src/taskpane/paneHost";

/** A workbook in memory that plays Excel for the pane, with a record of what was done to it. */
export class MemoryHost implements PaneHost {
  readonly applied: Plan[] = [];
  readonly selected: CellRef[] = [];
  /** Workbooks that were opened in windows of their own. */
  readonly opened: string[] = [];
  reads = 0;
  /** How often a sheet was read again while the user typed. */
  valueReads = 0;
  /** The custom XML parts of the program. */
  parts: readonly string[] = [];
  keepsUndo = false;
  /** Marks that are in the sheets now. */
  marks: Edit[] = [];
  /** What the host will say of every plan that marks. */
  answer: Applied = { keptMessages: [], messages: "note" };
  /** A workbook of more visible sheets is not read at once. */
  sheetsAtOnce = 8;
  /** Rows that the user has hidden. */
  hiddenRows: readonly number[] = [];
  private active: string;
  private readonly onActive: ((sheet: string) => void)[] = [];
  private readonly onSelect: ((selection: Selection) => void)[] = [];
  private readonly onEdit: ((edited: Edited) => void)[] = [];
  private refusal: { on: "read" | "apply" | "select"; error: HostError } | null = null;
  private gate: Promise<void> = Promise.resolve();

  constructor(private grids: Grid[]) {
    this.active = grids[0]!.sheet;
  }

  /** The next call of that kind is refused. */
  refuse(on: "read" | "apply" | "select", problem: HostProblem, cells: CellRef[] = [], detail = ""): void {
    this.refusal = { on, error: new HostError(problem, cells, detail) };
  }

  /** Reads wait until the returned function is called. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    return () => release();
  }

  /** The user changes a sheet behind our back. */
  edit(edits: readonly Edit[]): void {
    this.grids = this.grids.map((grid) => applyEdits(grid, edits));
  }

  /** The user types into a cell, and Excel tells of it. */
  userTypes(at: CellRef, after: Content, how: Partial<Edited> = {}): void {
    this.edit([{ kind: "write", at, before: null, after }]);
    this.tellEdit({ sheet: at.sheet, what: "contents", remote: false, ...how });
  }

  tellEdit(edited: Edited): void {
    this.onEdit.forEach((listener) => listener(edited));
  }

  /** The user deletes a sheet that they are not on. */
  remove(sheet: string): void {
    this.grids = this.grids.filter((grid) => grid.sheet !== sheet);
  }

  /** The user goes to another sheet. */
  activate(sheet: string): void {
    this.active = sheet;
    this.onActive.forEach((listener) => listener(sheet));
  }

  /** The user selects a cell. */
  userSelects(at: CellRef): void {
    const area = { row: at.row, column: at.column, rows: 1, columns: 1 };
    this.onSelect.forEach((listener) => listener({ sheet: at.sheet, areas: [area] }));
  }

  grid(sheet = this.active): Grid {
    const grid = this.grids.find((each) => each.sheet === sheet);
    if (!grid) throw new HostError("no-sheet");
    return grid;
  }

  async read(which: SheetSelection): Promise<Grid[]> {
    this.reads++;
    await this.gate;
    this.refuseIf("read");
    if (which === "active") return [this.grid()];
    if (which === "visible") return this.grids.filter((grid) => !grid.hidden);
    return which.map((sheet) => this.grid(sheet));
  }

  async readValues(before: Grid): Promise<Grid> {
    this.valueReads++;
    this.refuseIf("read");
    return { ...this.grid(before.sheet), merges: before.merges };
  }

  async readAround({ all = false } = {}): Promise<Surroundings<Grid>> {
    const visible = await this.read("visible");
    const whole = all || visible.length <= this.sheetsAtOnce;
    return { active: this.active, sheets: whole ? visible : [this.grid()], whole };
  }

  async apply(plan: Plan): Promise<Applied> {
    this.refuseIf("apply");
    for (const edit of plan.edits)
      if (edit.kind === "addSheet") this.addSheet(edit.sheet);
      else this.grid(sheetOf(edit));
    const differing = expectations(plan)
      .filter(({ at, content }) => !sameContent(contentAt(this.grid(at.sheet), at.row, at.column), content))
      .map(({ at }) => at);
    if (differing.length > 0) throw new HostError("stale", differing);
    this.applied.push(plan);
    this.edit(plan.edits);
    for (const edit of plan.edits) {
      if (edit.kind === "removeSheet") this.grids = this.grids.filter(({ sheet }) => sheet !== edit.sheet);
      if (edit.kind === "clearMarks") this.marks = this.marks.filter((mark) => sheetOf(mark) !== edit.sheet);
      if (edit.kind === "highlight" || edit.kind === "message") this.marks.push(edit);
    }
    if (plan.select) this.selected.push(plan.select);
    return this.answer;
  }

  async readParts(): Promise<string[]> {
    return [...this.parts];
  }

  async updateParts(
    _namespace: string,
    change: (texts: readonly string[]) => string | null,
  ): Promise<string[]> {
    const changed = change(this.parts);
    if (changed !== null) this.parts = [changed];
    return [...this.parts];
  }

  private addSheet(sheet: string): void {
    if (this.grids.some((grid) => grid.sheet === sheet)) throw new HostError("stale");
    const empty = { hidden: false, protected: false, rows: 0, columns: 0, cells: new Map(), merges: [] };
    this.grids = [...this.grids, { sheet, ...empty }];
  }

  async select(at: CellRef): Promise<Shown> {
    this.refuseIf("select");
    this.selected.push(at);
    return { hidden: this.hiddenRows.includes(at.row) };
  }

  async visibleSheets(): Promise<string[]> {
    return this.grids.filter((grid) => !grid.hidden).map(({ sheet }) => sheet);
  }

  async sheetNames(): Promise<string[]> {
    return this.grids.map(({ sheet }) => sheet);
  }

  async openWorkbook(base64: string): Promise<void> {
    this.opened.push(base64);
  }

  async activeSheet(): Promise<string> {
    return this.active;
  }

  async onActivated(listener: (sheet: string) => void) {
    this.onActive.push(listener);
    return async () => undefined;
  }

  async onSelectionChanged(listener: (selection: Selection) => void) {
    this.onSelect.push(listener);
    return async () => undefined;
  }

  async onEdited(listener: (edited: Edited) => void) {
    this.onEdit.push(listener);
    return async () => undefined;
  }

  private refuseIf(on: "read" | "apply" | "select"): void {
    if (this.refusal?.on !== on) return;
    const { error } = this.refusal;
    this.refusal = null;
    throw error;
  }
}
