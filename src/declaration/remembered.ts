/**
 * A function of a text that remembers what it found for the texts of late: one rule after the other asks for the same few
 * hundred cells, and checking again while somebody types finds all but one of them unchanged. What it returns is shared, and
 * must not be changed.
 * @param longest Texts with more characters are not kept; left out: cells that are no prose are.
 * @param most So many texts are kept, lest hostile sheets fill the memory; then it starts anew.
 */
export function remembering<Found>(
  find: (text: string) => Found,
  { longest = 400, most = 4_000 }: { readonly longest?: number; readonly most?: number } = {},
): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    if (text.length > longest) return find(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}
