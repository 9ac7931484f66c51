import { useRef } from "react";
import type { KeyboardEvent } from "react";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { ChosenBar } from "./ChosenBar";
import { LibraryFilters } from "./LibraryFilters";
import type { Shelf } from "./libraryWork";
import { PresetLists } from "./PresetLists";

/** The search box, the filters and what is found. The keyboard alone suffices: arrows walk from the box through the results. */
export function FindView({ shelf }: { readonly shelf: Shelf }) {
  const { state, store } = usePane();
  const texts = useTexts();
  const view = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const target = event.target as HTMLElement;
    const stops = [...(view.current?.querySelectorAll<HTMLElement>("[data-stop]") ?? [])];
    const row = target.closest("li[data-row]");
    const inBox = target.matches("input[type='search']");
    // In a text box of the details and in a list of choices the arrows belong to it.
    if (!inBox && !(row && target.matches("[data-stop], [data-beside]"))) return;
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      if (!row) return;
      const beside = [...row.querySelectorAll<HTMLElement>("[data-stop], [data-beside]")];
      const next = beside[beside.indexOf(target) + (event.key === "ArrowRight" ? 1 : -1)];
      event.preventDefault();
      next?.focus();
      return;
    }
    const at = inBox ? -1 : stops.findIndex((stop) => row?.contains(stop));
    const to = inBox
      ? { ArrowDown: 0 }[event.key]
      : { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0) view.current?.querySelector<HTMLElement>("input[type='search']")?.focus();
    else stops[to]?.focus();
  }

  return (
    <div ref={view} className="library" role="presentation" onKeyDown={move}>
      <div className="filters">
        <input
          type="search"
          className="field"
          aria-label={texts.librarySearch}
          placeholder={texts.librarySearchHint}
          value={state.library.query}
          onChange={(event) => store.dispatch({ type: "searched", query: event.target.value })}
        />
        <LibraryFilters shelf={shelf} />
        <button
          type="button"
          className="link"
          onClick={() => store.dispatch({ type: "viewed", view: "own" })}
        >
          {texts.own}
        </button>
      </div>
      <PresetLists />
      <ChosenBar />
    </div>
  );
}
