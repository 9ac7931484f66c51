import type { ReactNode } from "react";
import type { CellRef } from "../../grid/address";
import { placesOf } from "../cellNames";
import { usePaneOnly } from "../pane";
import { useTexts } from "../texts/texts";

interface Props {
  /** Where a click leads: to the first of them. */
  readonly cells: readonly CellRef[];
  /** What the cells hold. */
  readonly children: ReactNode;
}

/** So many places are named on the button. */
const PLACES = 2;

/** Something of the form; a click jumps to its cell, which it names. */
export function CellButton({ cells, children }: Props) {
  const { actions } = usePaneOnly();
  const texts = useTexts();
  const [first] = cells;
  if (!first) return null;
  const places = placesOf(cells, first.sheet).map(({ name }) => name);
  const named = texts.list(places.slice(0, PLACES));
  return (
    <button type="button" className="finding-line" onClick={() => actions.select(first)}>
      <span className="item">{children}</span>{" "}
      <span className="cells">
        {places.length > PLACES ? `${named} ${texts.moreCells(cells.length)}` : named}
      </span>
    </button>
  );
}
