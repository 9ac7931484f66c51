import { element } from "./elements";

/** The widths that Excel gives a task pane, in pixels. */
const WIDTH = { least: 320, most: 450, step: 10 };

/** Lets the pane's width be changed by mouse and by arrow keys. */
export function startSplitter(): void {
  const splitter = element("splitter", HTMLDivElement);
  const pane = element("pane", HTMLElement);
  const setWidth = (width: number) => {
    const fitted = Math.min(Math.max(Math.round(width), WIDTH.least), WIDTH.most);
    pane.style.width = `${String(fitted)}px`;
    splitter.ariaValueNow = String(fitted);
  };
  splitter.ariaValueMin = String(WIDTH.least);
  splitter.ariaValueMax = String(WIDTH.most);
  splitter.ariaValueNow = String(pane.offsetWidth);
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("dragging");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  splitter.addEventListener("lostpointercapture", () => {
    document.body.classList.remove("dragging");
  });
  splitter.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") setWidth(pane.offsetWidth + WIDTH.step);
    if (key === "ArrowRight") setWidth(pane.offsetWidth - WIDTH.step);
  });
}
