import type { Box, Layout } from "./layout";

const CHOICE_WORDS =
  /[□■☑√✓○●口]|^(?:新增|延续|持续|一次性|经常性|常年|阶段性|跨年|当年|其他|续建|新建|部门预算|切块预算).{0,6}$/;
const MAX_GAP = 8;

/** The next filled box in a row, over blank cells that are not merged. */
export function nextFilled(layout: Layout, from: Box): Box | null {
  let box = layout.rightOf(from);
  for (let gap = 0; gap < MAX_GAP && !box.cell; gap++) {
    if (box.columns > 1 || box.rows > 1) return null;
    box = layout.rightOf(box);
  }
  return box.cell && box.row === from.row ? box : null;
}

/** Options beside the first one, each in a cell of its own: 延续项目 | 新增项目. */
export function choicesBeside(layout: Layout, free: (box: Box) => boolean, first: Box): Box[] {
  const found: Box[] = [];
  if (!CHOICE_WORDS.test(first.text)) return found;
  for (let box = nextFilled(layout, first); box && free(box); box = nextFilled(layout, box)) {
    if (!CHOICE_WORDS.test(box.text)) break;
    found.push(box);
  }
  return found;
}

/** The rows below the first of a goal that stands in several rows beside one label. */
export function moreRows(layout: Layout, free: (box: Box) => boolean, label: Box, first: Box): Box[] {
  const found: Box[] = [];
  const end = label.row + label.rows;
  const last = layout.rows[layout.rows.length - 1] ?? 0;
  for (let box = layout.below(first); free(box) && box.row <= last; box = layout.below(box)) {
    if (box.column !== first.column) break;
    const beside = layout.at(box.row, label.column);
    const covered = box.row < end;
    if (!covered && (!box.cell || beside.cell || beside.column !== label.column || label.rows > 1)) break;
    found.push(box);
  }
  return found;
}
