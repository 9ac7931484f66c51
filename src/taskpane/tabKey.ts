/** What the Tab key may reach; a summary opens and closes what stands below it. */
const REACHABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/**
 * Lets the browser move the focus by Tab within the page. In Excel on the web office.js moves it, by a list of its own that
 * lacks summaries, and leaves the page from whatever is not on it; past the last and the first element it does so rightly.
 */
export function keepTabInside(page: Document): void {
  // Bubbling: office.js listens on the window, everybody else further in or before.
  page.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && hasFurther(page, event.shiftKey)) event.stopPropagation();
  });
}

/** Whether something can be reached after (or before) what has the focus. */
function hasFurther(page: Document, backwards: boolean): boolean {
  const { activeElement, body } = page;
  const from = activeElement ?? body;
  const wanted = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...page.querySelectorAll<HTMLElement>(REACHABLE)].some(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(":disabled") &&
      element.getClientRects().length > 0 &&
      (from.compareDocumentPosition(element) & wanted) !== 0,
  );
}
