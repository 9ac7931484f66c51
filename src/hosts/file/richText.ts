/**
 * Gathers the text of a string item (`si`, `is`, a note's `text`): plain or in runs. Readings in phonetic script (`rPh`) are no
 * part of what the cell holds and are left out.
 */
export class RichText {
  private parts: string[] = [];
  private phonetic = 0;
  private inText = false;

  open(name: string): void {
    if (name === "rPh") this.phonetic++;
    else if (name === "t") this.inText = this.phonetic === 0;
  }

  text(text: string): void {
    if (this.inText) this.parts.push(text);
  }

  close(name: string): void {
    if (name === "rPh") this.phonetic--;
    else if (name === "t") this.inText = false;
  }

  /** The text so far; starts over. */
  take(): string {
    const text = unescaped(this.parts.join(""));
    this.parts = [];
    return text;
  }
}

/** Characters that XML cannot hold are written as `_x000D_`; a text that looks like that has `_x005F_` in front. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
