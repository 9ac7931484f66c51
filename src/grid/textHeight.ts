/** How high a row must be for what stands in it: Excel fits rows to their texts only where no cell is merged. */

/** How a cell shows a text. */
export interface TextLook {
  /** Points, of the whole merged area. */
  readonly width: number;
  readonly font: string;
  /** Points. */
  readonly size: number;
  /** Whether a long text goes on in a next line; else only line breaks begin one. */
  readonly wraps: boolean;
}

/** Excel makes no row higher, in points. */
const HIGHEST = 409.5;
/** Excel rounds heights to pixels. */
const PIXEL = 0.75;
/** Between a cell's edges and its text, in points. */
const PADDING = 6;
/** Printers' and screens' letters differ: rather a little too high than a line cut. */
const USED = 0.95;

/** In ems. Chinese fonts give dashes, quotes and signs such as ≥ the width of a character. */
const WIDE = 1;
const CAPITAL = 0.7;
const NARROW = 0.55;

/** Height of a line in ems: the least that shows it whole, and what fonts take. */
const LEAST_LINE = 1.2;
const LINE = 1.35;
const HIGH_LINE = 1.6;
const HIGH_FONTS = /雅黑|yahei|meiryo|苹方|pingfang/i;

/** Punctuation that begins no line. */
const CLOSING = /^[，。；：、！？）》】」』”’…%％,.;:!?)\]}]$/u;

/**
 * The height that shows a text whole, in points.
 * @param least never less than this: also what suffices for the text is not made higher
 */
export function textHeight(text: string, { width, font, size, wraps }: TextLook, least: number): number {
  const room = wraps ? Math.max(1, ((width - PADDING) * USED) / size) : Infinity;
  const lines = text.split(/\r\n|\r|\n/).reduce((sum, part) => sum + linesOf(part, room), 0);
  if (lines <= 1 || lines * size * LEAST_LINE <= least) return least;
  const needed = lines * size * (HIGH_FONTS.test(font) ? HIGH_LINE : LINE);
  return Math.max(least, Math.min(HIGHEST, Math.ceil(needed / PIXEL) * PIXEL));
}

/** How many lines of a width (ems) a text takes; words of Latin letters and numbers are not cut, unless they fill a line. */
function linesOf(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { ems, blank } of unitsOf(text)) {
    if (used + ems <= room || (blank && used > 0)) {
      used += ems;
      continue;
    }
    if (used > 0) lines++;
    used = ems;
    if (ems > room) {
      const full = Math.ceil(ems / room) - 1;
      lines += full;
      used = ems - full * room;
    }
  }
  return lines;
}

/** What a line break does not cut: a Chinese character, a word, a blank; with the punctuation that closes it. */
function unitsOf(text: string): { ems: number; blank: boolean }[] {
  const units: { ems: number; blank: boolean }[] = [];
  let inWord = false;
  for (const sign of text) {
    const ems = emsOf(sign);
    const blank = /\s/.test(sign);
    const isWord = !blank && ems < WIDE;
    const last = units[units.length - 1];
    if (last && !last.blank && ((isWord && inWord) || CLOSING.test(sign))) last.ems += ems;
    else units.push({ ems, blank });
    inWord = isWord;
  }
  return units;
}

function emsOf(sign: string): number {
  if (sign >= "\u2000") return WIDE;
  return /[A-Z@]/.test(sign) ? CAPITAL : NARROW;
}
