/** The text on one line, cut between characters. */
export function shortened(text: string, limit: number): string {
  const signs = [...text.replace(/\s+/g, " ").trim()];
  return signs.length > limit ? `${signs.slice(0, limit).join("")}…` : signs.join("");
}
