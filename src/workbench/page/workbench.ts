import { FileProblem } from "../../hosts/file/problem";
import { readWorkbook } from "../../hosts/file/read";
import type { WorkbookContent } from "../../hosts/file/workbook";
import { protection } from "../content/protection";
import { PROFILES } from "../protocol/profile";
import type { ProfileId } from "../protocol/profile";
import { UniverBook } from "../univer/book";
import { drawn, startUniver } from "../univer/plugins";
import type { UniverInstance } from "../univer/plugins";
import { emptyWorkbookData, workbookData } from "../univer/snapshot";
import { watchEditing } from "./editing";
import { element } from "./elements";
import { FetchProblem, fetchFile } from "./files";
import type { GivenFile } from "./files";
import type { Manifest, RibbonButton } from "./manifest";
import { showInputMessages } from "./inputMessage";
import { addinAddress, showPane, startAddin } from "./pane";
import type { RunningAddin } from "./pane";
import { hideProblem, showProblem } from "./problem";

const A1 = { row: 0, column: 0, rows: 1, columns: 1 };

/** The page that plays Excel: one workbook in Univer, one add-in beside it. */
export class Workbench {
  readonly univer: UniverInstance;
  private opened = 0;
  private current: { readonly book: UniverBook; readonly fileName: string } | null = null;
  private running: RunningAddin | null = null;

  constructor(
    private readonly manifest: Manifest,
    private profile: ProfileId,
  ) {
    this.univer = startUniver(element("sheet", HTMLElement));
    showInputMessages(this.univer, () => this.current?.book);
    watchEditing(this.univer.api, (editing) => {
      if (this.running) this.running.host.editing = editing;
    });
  }

  /** @throws Error before a workbook was opened */
  get book(): UniverBook {
    if (!this.current) throw new Error("No workbook is open");
    return this.current.book;
  }
  /** @throws Error before an add-in was started */
  get addin(): RunningAddin {
    if (!this.running) throw new Error("No add-in runs");
    return this.running;
  }

  /** Opens a file of the server's; where that fails, says why and shows an empty workbook if there is none. */
  async openAddress(address: string): Promise<void> {
    try {
      await this.open(await fetchFile(address));
    } catch (error) {
      if (!(error instanceof FetchProblem)) throw error;
      showProblem(error.message);
      if (!this.current) await this.openEmpty();
    }
  }

  /** Opens a file that somebody gave; a bad one leaves what is open. */
  async open(file: GivenFile): Promise<void> {
    try {
      await this.show(readWorkbook(file.bytes), file.name);
      hideProblem();
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      showProblem(error.message);
      if (!this.current) await this.openEmpty();
    }
  }

  /** Another Excel is played, over the same workbook. */
  play(profile: ProfileId): void {
    this.profile = profile;
    if (this.current) this.startAddin();
  }

  press({ id, action }: RibbonButton): void {
    if (action.kind === "pane") showPane(true);
    else void this.addin.host.pressButton(id, action.name);
  }

  private async openEmpty(): Promise<void> {
    const id = this.nextId();
    const name = "工作簿1";
    this.univer.api.createWorkbook(emptyWorkbookData(id, name, "Sheet1"));
    await this.take(id, name);
  }

  private async show(content: WorkbookContent, fileName: string): Promise<void> {
    const id = this.nextId();
    const width = element("sheet", HTMLElement).clientWidth;
    this.univer.api.createWorkbook(workbookData(content, id, fileName, width));
    const book = await this.take(id, fileName);
    content.sheets.forEach((sheet, index) => {
      if (sheet.protection) book.sheets[index]?.protect(protection(sheet.protection));
    });
    const active = book.sheets[content.activeSheet];
    // Also where it is active already: only what is selected shows in the formula bar.
    if (active?.properties.visibility === "Visible") book.select(active, [A1]);
    book.clearUndo();
  }

  /** The workbook that Univer has just loaded takes the place of the one before. */
  private async take(id: string, fileName: string): Promise<UniverBook> {
    await drawn(this.univer);
    const before = this.current;
    const book = new UniverBook(this.univer, id, () => {
      showProblem("这张工作表受保护，不能修改锁定的单元格。");
    });
    this.current = { book, fileName };
    this.startAddin();
    before?.book.dispose();
    element("file-name", HTMLHeadingElement).textContent = fileName;
    document.title = `${fileName} · 试用页面`;
    return book;
  }

  private startAddin(): void {
    if (!this.current) return;
    this.running?.stop();
    const { name, pane } = this.manifest;
    const { book, fileName } = this.current;
    this.running = startAddin({ book, profile: this.profile, fileName, address: pane, title: name });
  }

  private nextId(): string {
    return `workbook-${String(++this.opened)}`;
  }
}

/** The profile of that id, or the commonest Excel in offices. */
export function profileNamed(id: string | null): ProfileId {
  return id !== null && id in PROFILES ? (id as ProfileId) : "ltsc2021";
}

/**
 * A stand-in for the manifest of an add-in that is tried by its page alone.
 * @throws AddressProblem
 */
export function foreignManifest(path: string): Manifest {
  const pane = addinAddress(path);
  const open: RibbonButton = { id: "open", label: "打开", tip: pane, action: { kind: "pane" } };
  return { name: new URL(pane).pathname, pane, groups: [{ label: "外来加载项", buttons: [open] }] };
}
