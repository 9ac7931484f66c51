import { compact } from "../declaration/normalise";

/** One option of a cell that offers several: `延续项目√`. */
export interface Option {
  readonly text: string;
  readonly ticked: boolean;
}

const TICKED = "■☑☒√✓✔●◉▣";
const EMPTY = "□☐○◯";

/**
 * The options that a text offers with boxes before or after them, or none where it has no boxes: `持续性项目■ 新增性项目口`.
 * The character 口, which many type for a box, counts only beside other boxes.
 */
export function optionsIn(text: string): Option[] {
  // A tick after an empty box belongs to it: □√.
  const plain = compact(text)
    .replace(/[□☐]([√✓✔])/g, "$1")
    .replace(/[()[\]]/g, "");
  const boxed = new RegExp(`[${TICKED}${EMPTY}]`).test(plain);
  if (!boxed) return [];
  const boxes = new RegExp(`[${TICKED}${EMPTY}]|口(?=$|[^岸腔径号令味])`, "g");
  const parts = plain.split(boxes);
  const signs = plain.match(boxes) ?? [];
  // Boxes stand before their options where the text begins with one, else behind.
  const before = parts[0] === "";
  return signs
    .map((sign, index) => ({
      text: (parts[before ? index + 1 : index] ?? "").replace(/^[,;、/]+|[,;、/]+$/g, ""),
      ticked: TICKED.includes(sign),
    }))
    .filter((option) => option.text !== "");
}
