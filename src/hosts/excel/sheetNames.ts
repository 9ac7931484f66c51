import { run, sync } from "./run";

/** Names of sheets by the ids that events carry; kept, because a selection changes at every key stroke. */
export class SheetNames {
  private readonly names = new Map<string, string>();

  /** What a read has shown: also how a renamed sheet is noticed. */
  learn(id: string, name: string): void {
    this.names.set(id, name);
  }

  /**
   * The name of a sheet, asked from Excel where it is not known, or where it may have changed; null if the sheet is gone.
   * @throws HostError
   */
  async of(id: string, fresh = false): Promise<string | null> {
    const known = this.names.get(id);
    if (known !== undefined && !fresh) return known;
    const name = await run(
      async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name");
        await sync(context);
        return sheet.isNullObject ? null : sheet.name;
      },
      { patient: true },
    );
    if (name === null) this.names.delete(id);
    else this.learn(id, name);
    return name;
  }
}
