import { useState } from "react";
import type { Overview } from "../../review/overview";
import { useTexts } from "../texts/texts";
import { CellButton } from "../components/CellButton";

/** So many texts at first: a sheet may hold thousands. */
const FIRST = 20;

/** Texts and values that belong to no field: they were not checked. */
export function Unrecognised({ texts: found }: { readonly texts: Overview["unrecognised"] }) {
  const texts = useTexts();
  const [all, setAll] = useState(false);
  if (found.length === 0) return <p className="hint">{texts.unrecognisedNone}</p>;
  const shown = all ? found : found.slice(0, FIRST);
  return (
    <>
      <p className="hint">{texts.unrecognisedHint}</p>
      <ul className="items">
        {shown.map(({ text, at }, index) => (
          <li key={index}>
            <CellButton cells={[at]}>
              <span lang="zh-CN">{text}</span>
            </CellButton>
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
