/** How a text is written and how it sounds, sign by sign: 培训 and pei, xun. */
export interface Spelling {
  /** The signs, lower case. */
  readonly signs: readonly string[];
  /** The syllable of each sign, without tone; of a sign that is not Chinese the sign itself. */
  readonly syllables: readonly string[];
  /** All syllables, one behind the other. */
  readonly letters: string;
  /** Which letters occur: bit 0 for a. Most names are told apart by that alone. */
  readonly alphabet: number;
}

/** Puts together what a search by ear needs of a text. */
export function spelling(signs: readonly string[], syllables: readonly string[]): Spelling {
  const letters = syllables.join("");
  return { signs, syllables, letters, alphabet: alphabetOf(letters) };
}

function alphabetOf(letters: string): number {
  let found = 0;
  for (let at = 0; at < letters.length; at++) {
    const place = letters.charCodeAt(at) - 97;
    if (place >= 0 && place < 26) found |= 1 << place;
  }
  return found;
}

/** How many different letters of a query do not occur. */
function missingLetters(query: string, alphabet: number): number {
  let missing = alphabetOf(query) & ~alphabet;
  let count = 0;
  for (; missing !== 0; missing &= missing - 1) count++;
  return count;
}

/** Longer queries are cut: nobody types more, and a place in the query must fit into a bit. */
const QUERY_LIMIT = 30;

/** Where a query was found in a spelling. */
export interface Place {
  /** The first sign that it covers, from 0. */
  readonly start: number;
  /** How many signs it covers. */
  readonly signs: number;
}

/**
 * The first place where a query fits a spelling, or null. The query may give of each sign in turn the sign itself, its whole
 * syllable or its initial (z or zh); of the last one any beginning of its syllable: 培训, peixun, px, 培x, peix.
 */
export function placeOf(query: string, text: Spelling): Place | null {
  const wanted = query.slice(0, QUERY_LIMIT);
  if (wanted === "" || missingLetters(wanted, text.alphabet) > 0) return null;
  for (let start = 0; start < text.signs.length; start++) {
    const signs = signsCovered(wanted, text, start);
    if (signs > 0) return { start, signs };
  }
  return null;
}

/** How many signs from a place on the whole query covers; 0 where it does not fit. */
function signsCovered(query: string, { signs, syllables }: Spelling, start: number): number {
  // Bit n: the first n letters of the query are spent.
  let reached = 1;
  for (let at = start; at < signs.length && reached !== 0; at++) {
    let next = 0;
    for (let spent = 0; spent < query.length; spent++)
      if ((reached & (1 << spent)) !== 0) next |= steps(query, spent, signs[at] ?? "", syllables[at] ?? "");
    if ((next & (1 << query.length)) !== 0) return at - start + 1;
    reached = next;
  }
  return 0;
}

/** Up to where the query, from a place on, may stand for a sign: a bit for each place. */
function steps(query: string, spent: number, sign: string, syllable: string): number {
  let found = 0;
  if (query.startsWith(sign, spent)) found |= 1 << (spent + sign.length);
  if (sign === syllable || query[spent] !== syllable[0]) return found;
  found |= 1 << (spent + 1);
  if (query.startsWith(syllable, spent)) found |= 1 << (spent + syllable.length);
  if (query[spent + 1] === "h" && syllable[1] === "h") found |= 1 << (spent + 2);
  // The last syllable may still be being typed.
  const rest = query.length - spent;
  if (rest < syllable.length && syllable.startsWith(query.slice(spent))) found |= 1 << query.length;
  return found;
}

/**
 * By how many letters a query differs from what it resembles most in a spelling, from the beginning of a syllable on: inserted,
 * missing, wrong ones; the first letter must be right. Above `most` it does not matter by how much: `most` + 1.
 */
export function typingErrors(
  query: string,
  { syllables, letters, alphabet }: Spelling,
  most: number,
): number {
  const far = most + 1;
  if (query.length - most > letters.length || missingLetters(query, alphabet) > most) return far;
  const width = letters.length + 1;
  let row = new Uint8Array(width).fill(far);
  let next = new Uint8Array(width);
  let at = 0;
  let begins = false;
  for (const syllable of syllables) {
    if (syllable[0] === query[0]) {
      row[at] = 0;
      begins = true;
    }
    at += syllable.length;
  }
  if (!begins) return far;
  for (let spent = 0; spent < query.length; spent++) {
    let least = Math.min(far, (row[0] ?? far) + 1);
    next[0] = least;
    for (let column = 1; column < width; column++) {
      const same = query[spent] === letters[column - 1] ? 0 : 1;
      const errors = Math.min(
        (row[column - 1] ?? far) + same,
        (row[column] ?? far) + 1,
        (next[column - 1] ?? far) + 1,
        far,
      );
      next[column] = errors;
      if (errors < least) least = errors;
    }
    if (least > most) return far;
    [row, next] = [next, row];
  }
  return Math.min(...row);
}
