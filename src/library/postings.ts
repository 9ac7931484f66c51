/** BM25+ as usually set: how soon repetition saturates, how much a field's length counts, and what any hit is worth. */
const SATURATION = 1.2;
const LENGTH = 0.7;
const LEAST = 0.5;
/** What a word that only begins so is worth beside the word itself, and how that falls with what is missing. */
const PREFIX = 0.375;
const DISTANCE = 0.3;

/** A document that was found. */
export interface Ranked {
  readonly document: number;
  readonly score: number;
  /** Whether it holds every word, or longer ones. */
  readonly whole: boolean;
}

/** Texts of several fields, by their words. */
export interface Postings {
  /**
   * The numbers of the documents that hold any of the words, with scores, best first; equal ones in their order.
   * @param isPrefix whether a word also means longer words that begin so
   */
  ranked(words: readonly string[], isPrefix: (word: string) => boolean): Ranked[];
}

/**
 * Indexes documents: ten thousand take a fraction of what a general search library needs, which is what an import waits for.
 * @param documents of each the words of each field
 * @param boosts what each field counts
 */
export function postingsOf(
  documents: readonly (readonly (readonly string[])[])[],
  boosts: readonly number[],
): Postings {
  // Of each word document, field and count, one behind the other.
  const byWord = new Map<string, number[]>();
  const totals = boosts.map(() => 0);
  documents.forEach((fields, document) => {
    fields.forEach((words, field) => {
      totals[field] = (totals[field] ?? 0) + words.length;
      for (const word of words) {
        let list = byWord.get(word);
        if (!list) byWord.set(word, (list = []));
        const last = list.length - 3;
        if (list[last] === document && list[last + 1] === field) list[last + 2] = (list[last + 2] ?? 0) + 1;
        else list.push(document, field, 1);
      }
    });
  });
  const average = totals.map((total) => total / Math.max(1, documents.length));

  function add(scores: Map<number, number>, word: string, weight: number): void {
    const list = byWord.get(word) ?? [];
    const holding = boosts.map(() => 0);
    for (let at = 1; at < list.length; at += 3) {
      const field = list[at] ?? 0;
      holding[field] = (holding[field] ?? 0) + 1;
    }
    const rarity = holding.map((count) => Math.log(1 + (documents.length - count + 0.5) / (count + 0.5)));
    for (let at = 0; at < list.length; at += 3) {
      const [document = 0, field = 0, count = 0] = [list[at], list[at + 1], list[at + 2]];
      const length = (documents[document]?.[field]?.length ?? 0) / (average[field] || 1);
      const often =
        LEAST + (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH + LENGTH * length));
      const score = weight * (boosts[field] ?? 1) * (rarity[field] ?? 0) * often;
      scores.set(document, (scores.get(document) ?? 0) + score);
    }
  }

  return {
    ranked(words, isPrefix) {
      const total = new Map<number, { score: number; words: number }>();
      const wanted = new Set(words);
      for (const word of wanted) {
        const scores = new Map<number, number>();
        add(scores, word, 1);
        if (isPrefix(word)) addLonger(scores, word);
        for (const [document, score] of scores) {
          const before = total.get(document);
          total.set(document, { score: (before?.score ?? 0) + score, words: (before?.words ?? 0) + 1 });
        }
      }
      // What holds more of the words goes before what holds one of them often.
      return Array.from(total, ([document, { score, words: held }]) => ({
        document,
        score: score * held,
        whole: held === wanted.size,
      })).sort((one, other) => other.score - one.score || one.document - other.document);
    },
  };

  function addLonger(scores: Map<number, number>, word: string): void {
    for (const longer of byWord.keys())
      if (longer.length > word.length && longer.startsWith(word)) {
        const missing = longer.length - word.length;
        add(scores, longer, (PREFIX * longer.length) / (longer.length + DISTANCE * missing));
      }
  }
}
