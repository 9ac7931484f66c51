import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import type { Position } from "../../grid/address";
import type { UniverInstance } from "../univer/plugins";

/** The part of Univer's canvas that scrolls both ways. */
const MAIN_VIEWPORT = "viewMain";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where a cell of the active sheet lies on the page, in pixels, at the sheet's zoom and as it is scrolled; a merged area counts as
 * one cell. Null before the sheet is drawn.
 */
export function cellBox({ api, univer }: UniverInstance, { row, column }: Position): Box | null {
  const workbook = api.getActiveWorkbook();
  const render = univer
    .__getInjector()
    .get(IRenderManagerService)
    .getRenderById(workbook?.getId() ?? "");
  const viewport = render?.scene.getViewport(MAIN_VIEWPORT);
  if (!workbook || !render || !viewport) return null;
  const canvas = render.engine.getCanvasElement().getBoundingClientRect();
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const sheet = workbook.getActiveSheet();
  const rect = (sheet.getCellMergeData(row, column) ?? sheet.getRange(row, column)).getCellRect();
  // Frozen rows and columns do not scroll.
  const scrolled = (at: number, edge: number, by: number) => (at >= edge ? at - by : at);
  return {
    x: canvas.left + scrolled(rect.left, viewport.left, viewport.viewportScrollX) * scaleX,
    y: canvas.top + scrolled(rect.top, viewport.top, viewport.viewportScrollY) * scaleY,
    width: rect.width * scaleX,
    height: rect.height * scaleY,
  };
}
