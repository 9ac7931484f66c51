import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { a1 } from "../../grid/address";
import type { Placement } from "../../library/insertion";
import type { Preview } from "./libraryState";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import type { Texts } from "../texts/texts";
import { Notice } from "../components/Notice";

/** Where a preset would go, or why it cannot; the target value; the button that inserts. */
export function InsertBox({ preview }: { readonly preview: Preview }) {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const valueId = useId();
  const busy = state.busy !== null;
  const { preset, outcome, value } = preview;
  const { sheet } = preview.grid;

  if (!outcome)
    return (
      <Notice intent="info">
        <p>{texts.notDeclaration(sheet)}</p>
      </Notice>
    );
  if ("refused" in outcome) {
    const { refused, nearest } = outcome;
    return (
      <Notice intent="warning">
        <p>{refused}</p>
        {nearest && (
          <Button size="small" disabledFocusable={busy} onClick={() => actions.preview(preset, nearest.row)}>
            {texts.useNearest(nearest.label)}
          </Button>
        )}
      </Notice>
    );
  }
  return (
    <div className="insert">
      {outcome.placements.map((placement) => (
        <Where key={placement.row} placement={placement} sheet={sheet} texts={texts} />
      ))}
      <label htmlFor={valueId}>{texts.value}</label>
      <input
        id={valueId}
        className="field"
        value={value}
        placeholder={texts.valueHint}
        onChange={(event) => store.dispatch({ type: "valueTyped", value: event.target.value })}
      />
      {value.trim() === "" && <p className="hint">{texts.placeholder}</p>}
      <Button
        appearance="primary"
        size="small"
        disabledFocusable={busy}
        aria-label={texts.insertOf(preset.name)}
        onClick={actions.insert}
      >
        {texts.insert}
      </Button>
    </div>
  );
}

function Where({ placement, sheet, texts }: { placement: Placement; sheet: string; texts: Texts }) {
  const { row, insert, group, sameName } = placement;
  const block = group.level2?.text ?? group.level1?.text ?? "";
  const place = insert ? texts.placeNewRow : texts.placeEmptyRow;
  return (
    <>
      <p>
        <strong>{texts.placing}</strong> {place(sheet, row + 1, block)}
      </p>
      {sameName && (
        <Notice intent="warning">
          <p>{texts.alreadyThere(a1(sameName))}</p>
        </Notice>
      )}
    </>
  );
}
