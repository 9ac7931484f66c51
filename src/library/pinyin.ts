import type { Preset } from "./preset";
import { passes } from "./search";
import type { Index } from "./search";
import { placeOf, spelling, typingErrors } from "./spelling";
import type { Place, Spelling } from "./spelling";

/** Gives the syllable of each sign of a text. */
type Pronounce = (text: string) => readonly string[];

/** A preset, ready for being found by ear. */
interface Heard {
  readonly preset: Preset;
  readonly name: Spelling;
  readonly others: readonly Spelling[];
}

const HAN = /\p{Script=Han}/u;

/**
 * The same index that also finds by pinyin (`peixun`), initials (`pxrc`), both mixed with Chinese, homophones (陪训) and with
 * typing errors. What is written exactly so comes first, then what sounds so, then what resembles it. The dictionary is
 * loaded only now.
 *
 * @throws when the dictionary cannot be loaded; the index given goes on working without it.
 */
export async function withPinyin(index: Index): Promise<Index> {
  const { pinyin } = await import("pinyin-pro");
  const pronounce: Pronounce = (text) =>
    pinyin(text, { toneType: "none", type: "array", nonZh: "spaced", v: true }).map(plain);
  // Keywords and fields come again and again.
  const known = new Map<string, Spelling>();
  const spell = (text: string) => {
    const spelled = known.get(text) ?? spellingOf(text, pronounce);
    known.set(text, spelled);
    return spelled;
  };
  const heard = index.presets.map((preset): Heard => ({
    preset,
    name: spellingOf(preset.name, pronounce),
    others: [...(preset.keywords ?? []), preset.field].map(spell),
  }));

  return {
    presets: index.presets,
    search(query, filter = {}) {
      const written = index.search(query, filter);
      const terms = query.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
      const spoken = terms.map((term) => ({ term, sound: soundOf(term, pronounce) }));
      if (!spoken.some(({ sound }) => /[a-z]/.test(sound))) return written;

      const literal = written.filter((preset) => terms.every((term) => isWritten(term, preset)));
      // Chinese that is there as written needs no homophones.
      if (literal.length > 0 && !/[a-z]/i.test(query)) return written;
      // Keywords and fields are shared by many presets: each is looked at once.
      const fits = new Map<Spelling, Map<string, boolean>>();
      const isIn = (term: string, other: Spelling) => {
        let known = fits.get(other);
        if (!known) fits.set(other, (known = new Map<string, boolean>()));
        const found = known.get(term) ?? placeOf(term, other) !== null;
        known.set(term, found);
        return found;
      };
      const allowed = heard.filter(({ preset }) => passes(preset, filter));
      const asked = spoken.map(({ term, sound }) =>
        [...new Set([term, sound])].map((query) => ({ query, found: placesIn(query, allowed) })),
      );
      const sounding = ranked(allowed, (one) => {
        const scores = asked.map((ways) =>
          Math.max(...ways.map(({ query, found }) => scoreOf(query, one, isIn, found))),
        );
        return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
      });
      const resembling =
        literal.length + sounding.length > 0
          ? []
          : ranked(allowed, (one) => {
              const scores = spoken.map(({ sound }) => likenessOf(sound, one));
              return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
            });
      return [...new Set([...literal, ...sounding, ...resembling, ...written])];
    },
  };
}

/** A text's signs and syllables; brackets and blanks are passed over, as in 补贴（救助）发放人数. */
function spellingOf(text: string, pronounce: Pronounce): Spelling {
  const signs = Array.from(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}.%]/gu, ""),
  );
  const sounds = pronounce(signs.join(""));
  return spelling(
    signs,
    signs.map((sign, at) => (HAN.test(sign) ? (sounds[at] ?? sign) : sign)),
  );
}

/** What is typed, as letters: 陪训人次 as peixunrenci. */
function soundOf(term: string, pronounce: Pronounce): string {
  return HAN.test(term) ? spellingOf(term, pronounce).syllables.join("") : plain(term);
}

/** ü is typed as v or u. */
function plain(syllable: string): string {
  return syllable.toLowerCase().replace(/[üv]/g, "u");
}

function isWritten(term: string, { name, keywords = [] }: Preset): boolean {
  return [name, ...keywords].some((text) => text.normalize("NFKC").toLowerCase().includes(term));
}

/** Where a query was found in a name, and which signs it covers there. */
interface Found {
  readonly place: Place;
  readonly word: string;
}

/** Names that a query fits, and what the signs that it covers count by how many names have them: hgl is rather 合格率 than 合规率. */
interface Places {
  readonly byName: ReadonlyMap<Spelling, Found>;
  readonly usual: ReadonlyMap<string, number>;
}

function placesIn(query: string, all: readonly Heard[]): Places {
  const byName = new Map<Spelling, Found>();
  const counts = new Map<string, number>();
  for (const { name } of all) {
    const place = placeOf(query, name);
    if (!place) continue;
    let word = "";
    for (let at = place.start; at < place.start + place.signs; at++) word += name.signs[at] ?? "";
    byName.set(name, { place, word });
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let most = 1;
  for (const count of counts.values()) most = Math.max(most, count);
  return { byName, usual: new Map(Array.from(counts, ([word, count]) => [word, count / most])) };
}

/** How well a query fits: the name before other words, its beginning before its middle, usual words before rare ones, much of it before little. */
function scoreOf(
  query: string,
  { name, others }: Heard,
  isIn: (query: string, other: Spelling) => boolean,
  { byName, usual }: Places,
): number {
  const found = byName.get(name);
  if (found) {
    const { place, word } = found;
    return 2 + Number(place.start === 0) + place.signs / name.signs.length + (usual.get(word) ?? 0);
  }
  return others.some((other) => isIn(query, other)) ? 1 : 0;
}

/** Below this many letters nearly everything resembles everything. */
const LEAST_LETTERS = 4;

/** How well a query with typing errors fits a name: one error in up to seven letters, two in more. */
function likenessOf(sound: string, { name }: Heard): number {
  if (sound.length < LEAST_LETTERS) return 0;
  const most = sound.length < 8 ? 1 : 2;
  const errors = typingErrors(sound, name, most);
  return errors > most ? 0 : 3 - errors + 1 / name.signs.length;
}

function ranked(all: readonly Heard[], score: (one: Heard) => number): Preset[] {
  return all
    .map((one) => ({ preset: one.preset, score: score(one) }))
    .filter((one) => one.score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ preset }) => preset);
}
