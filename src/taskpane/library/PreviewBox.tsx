import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { Span } from "../../library/placement";
import { placesOf } from "../cellNames";
import { Notice } from "../components/Notice";
import { NewDeclaration } from "../blank/NewDeclaration";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import type { Preview } from "./libraryState";
import { WishBox } from "./WishBox";

/** After so many milliseconds without a key the preview follows what was typed. */
const TYPING = 250;

/** Where presets would go, or why they cannot; the target values; the button that inserts all that have a place. */
export function PreviewBox({ preview }: { readonly preview: Preview }) {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const spanId = useId();
  const { wishes, span, grid, placing, again } = preview;
  const several = state.library.view === "several";

  const planned = useRef({ wishes, span });
  useEffect(() => {
    if (planned.current.wishes === wishes && planned.current.span === span) return undefined;
    planned.current = { wishes, span };
    const timer = setTimeout(() => void actions.replan(), TYPING);
    return () => clearTimeout(timer);
  }, [actions, wishes, span]);

  if (!placing)
    return (
      <Notice intent="info">
        <p>{texts.notDeclaration(grid.sheet)}</p>
        <NewDeclaration />
      </Notice>
    );
  if (placing.refused !== null)
    return (
      <Notice intent="warning">
        <p>{placing.refused}</p>
      </Notice>
    );
  const placements = placing.insertion?.placements ?? [];
  const formulas = placing.insertion?.formulas ?? [];
  const missing = wishes.length - placements.length;
  const [first] = wishes;
  return (
    <div className="insert">
      {again && (
        <Notice intent="warning">
          <p>{texts.planAgain}</p>
        </Notice>
      )}
      {placing.part && (
        <p>
          <strong>{texts.part}</strong>{" "}
          {texts.partNamed(placing.part.name, placing.part.rows.first + 1, placing.part.rows.last + 1)}{" "}
          <span className="hint">{texts.partOther}</span>
        </p>
      )}
      {placing.spans.length > 1 && (
        <label htmlFor={spanId}>
          {texts.span}{" "}
          <select
            id={spanId}
            className="field"
            value={span}
            onChange={(event) => store.dispatch({ type: "spanChosen", span: event.target.value as Span })}
          >
            {placing.spans.map((each) => (
              <option key={each} value={each}>
                {texts.spanName(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      {wishes.map((wish) => (
        <WishBox
          key={wish.preset.code}
          wish={wish}
          sheet={grid.sheet}
          refusal={placing.refusals[wishes.indexOf(wish)] ?? null}
          placement={placements.find(({ preset }) => preset.code === wish.preset.code) ?? null}
          several={several}
        />
      ))}
      {formulas.length > 0 && (
        <p className="hint">
          {texts.formulasGrow(texts.list(placesOf(formulas, grid.sheet).map(({ name }) => name)))}
        </p>
      )}
      {placements.length > 0 && missing > 0 && <p className="hint">{texts.notAll(missing)}</p>}
      {placements.length > 0 && (
        <>
          {wishes.some(({ value }) => value.trim() === "") && <p className="hint">{texts.placeholder}</p>}
          <Button
            appearance="primary"
            size="small"
            disabledFocusable={state.busy !== null}
            aria-label={
              several ? texts.insertSeveral(placements.length) : texts.insertOf(first?.preset.name ?? "")
            }
            onClick={actions.insert}
          >
            {several ? texts.insertSeveral(placements.length) : texts.insert}
          </Button>
        </>
      )}
    </div>
  );
}
