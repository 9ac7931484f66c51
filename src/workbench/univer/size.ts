/** Excel measures in points and characters, the screen in pixels. */

const PIXELS_PER_POINT = 96 / 72;

export function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

export function points(pixel: number): number {
  return pixel / PIXELS_PER_POINT;
}

/** Fonts of East Asia give a digit half an em, rounded up to whole pixels. */
const EAST_ASIAN =
  /[\u2e80-\u9fff\uf900-\ufaff]|^(Sim|NSim|Fang|Kai|DengXian|Microsoft YaHei|MS |Meiryo|PMing|Ming)/;
const HALF = 0.5;
/** Calibri's digits; Arial's and Times' come out the same at usual sizes. */
const LATIN = 0.507;

/** Pixels of a digit in a workbook's default font: the unit of its column widths. */
export function digitWidth(font: string, size: number): number {
  const em = size * PIXELS_PER_POINT;
  const width = EAST_ASIAN.test(font) ? Math.ceil(em * HALF) : Math.round(em * LATIN);
  return Math.max(width, 1) || 7;
}
