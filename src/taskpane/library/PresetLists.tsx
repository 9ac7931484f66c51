import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Listed } from "../../library/collection";
import { Section } from "../components/Section";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import type { Advice } from "./libraryWork";
import { PresetItem } from "./PresetItem";

/** So many recommendations are shown at first, so that what follows stays in sight. */
const ADVISED = 6;

/** What fits the form, favourites and recently used ones, then all; only what is found once something is asked for. */
export function PresetLists() {
  const { state, store } = usePane();
  const texts = useTexts();
  const { query, filter, origin, found, favourites, recent } = state.library;
  const asked = query.trim() !== "" || origin !== null || Object.values(filter).some(Boolean);
  const shown = found?.presets ?? [];
  return (
    <>
      {!asked && <AdviceList />}
      {!asked && favourites.length > 0 && (
        <Section title={texts.favourites}>
          <List name="favourites" label={texts.favourites} presets={favourites} />
        </Section>
      )}
      {!asked && recent.length > 0 && (
        <Section title={texts.recent}>
          <List name="recent" label={texts.recent} presets={recent} />
        </Section>
      )}
      {found && (
        <AllOrFound asked={asked}>
          {found.sounds ? null : <p className="hint">{texts.libraryNoSounds}</p>}
          {found.total === 0 ? (
            <p className="empty" role="status">
              {texts.libraryNone}
            </p>
          ) : (
            <>
              <p className="hint" role="status">
                {texts.libraryCount(shown.length, found.total)}
              </p>
              <List name="all" label={texts.libraryResults} presets={shown} />
              {shown.length < found.total && (
                <button type="button" className="link" onClick={() => store.dispatch({ type: "listedMore" })}>
                  {texts.libraryMore}
                </button>
              )}
            </>
          )}
        </AllOrFound>
      )}
    </>
  );
}

/** Under a heading only where other lists stand above. */
function AllOrFound({ asked, children }: { readonly asked: boolean; readonly children: ReactNode }) {
  const texts = useTexts();
  return asked ? <>{children}</> : <Section title={texts.allPresets}>{children}</Section>;
}

function AdviceList() {
  const { state, actions } = usePane();
  const texts = useTexts();
  const { advice } = state.library;
  const [whole, setWhole] = useState(false);
  if (!advice?.list)
    return (
      <Section title={texts.advised}>
        <p className="hint">{advice ? texts.notDeclaration(advice.sheet) : texts.adviseHint}</p>
        <Button size="small" disabledFocusable={state.busy !== null} onClick={actions.readForAdvice}>
          {texts.advise}
        </Button>
      </Section>
    );
  const { list, sheet } = advice;
  const rest = list.length - ADVISED;
  return (
    <Section title={sheet === state.activeSheet ? texts.advised : texts.advisedFor(sheet)}>
      {list.length === 0 && <p className="hint">{texts.advisedNone}</p>}
      {list.length > 0 && (
        <List name="advised" label={texts.advised} presets={whole ? list : list.slice(0, ADVISED)} />
      )}
      {!whole && rest > 0 && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {texts.advisedMore(rest)}
        </button>
      )}
      {sheet !== state.activeSheet && (
        <Button size="small" disabledFocusable={state.busy !== null} onClick={actions.readForAdvice}>
          {texts.advise}
        </Button>
      )}
    </Section>
  );
}

interface ListProps {
  readonly name: string;
  readonly label: string;
  readonly presets: readonly (Listed | Advice)[];
}

function List({ name, label, presets }: ListProps) {
  const { state } = usePane();
  const { opened } = state.library;
  // One stop for the Tab key: what is open, else the first.
  const stop = presets.find(({ preset }) => `${name}/${preset.code}` === opened) ?? presets[0];
  return (
    <ul className="presets" aria-label={label}>
      {presets.map((listed) => {
        const key = `${name}/${listed.preset.code}`;
        return (
          <PresetItem
            key={key}
            id={key}
            listed={listed}
            reason={"reason" in listed ? listed.reason : null}
            open={key === opened}
            stop={listed === stop}
          />
        );
      })}
    </ul>
  );
}
