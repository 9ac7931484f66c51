import { useState } from "react";
import type { Overview } from "../../review/overview";
import { CellButton } from "../components/CellButton";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";

/** So many texts at first: a sheet may hold thousands. */
const FIRST = 20;

/** Texts and values that belong to no field: they were not checked. The user can say what they are. */
export function Unrecognised({ texts: found }: { readonly texts: Overview["unrecognised"] }) {
  const { state, actions } = usePane();
  const texts = useTexts();
  const [all, setAll] = useState(false);
  if (found.length === 0) return <p className="hint">{texts.unrecognisedNone}</p>;
  const shown = all ? found : found.slice(0, FIRST);
  return (
    <>
      <p className="hint">{texts.unrecognisedHint}</p>
      <ul className="items">
        {shown.map(({ text, at }, index) => (
          <li key={index} className="teachable">
            <CellButton cells={[at]}>
              <span lang="zh-CN">{text}</span>
            </CellButton>
            <button
              type="button"
              className="link"
              aria-label={texts.thisIsOf(text)}
              aria-disabled={state.busy !== null}
              onClick={() => void actions.openLesson(at)}
            >
              {texts.thisIs}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {texts.unrecognisedMore(found.length - shown.length)}
        </button>
      )}
    </>
  );
}
