import { covers } from "../../grid/address";
import type { Book } from "../book";
import type { UniverInstance } from "../univer/plugins";
import { element, make } from "./elements";
import { cellBox } from "./place";

/** Where Excel puts it: below the cell, a little to the right. */
const OFFSET = { x: 12, y: 4 };

/** Shows the input message of the selected cell's validation, which Univer keeps and does not show. */
export function showInputMessages(univer: UniverInstance, bookNow: () => Book | undefined): void {
  const { api } = univer;
  let waiting = false;
  const update = () => {
    // Univer scrolls and measures with its next picture.
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      show(univer, bookNow());
    });
  };
  const { SelectionChanged, Scroll, ActiveSheetChanged, SheetZoomChanged, SheetDataValidationChanged } =
    api.Event;
  const events = [
    SelectionChanged,
    Scroll,
    ActiveSheetChanged,
    SheetZoomChanged,
    SheetDataValidationChanged,
  ] as const;
  for (const event of events) api.addEvent(event, update);
}

function show(univer: UniverInstance, book: Book | undefined): void {
  const message = element("input-message", HTMLDivElement);
  const [selected] = book?.selection ?? [];
  const prompt =
    book &&
    selected &&
    book.active.validations().find(({ areas }) => areas.some((area) => covers(area, selected)))?.prompt;
  const box = prompt?.show && selected ? cellBox(univer, selected) : null;
  message.hidden = !box;
  if (!box || !prompt) return;
  message.replaceChildren(make("strong", { textContent: prompt.title }), prompt.message);
  message.style.left = `${String(Math.round(box.x + OFFSET.x))}px`;
  message.style.top = `${String(Math.round(box.y + box.height + OFFSET.y))}px`;
}
