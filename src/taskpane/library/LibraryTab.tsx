import { useMemo, useState } from "react";
import type { Level1, Level2 } from "../../declaration/declaration";
import { level1Of } from "../../library/preset";
import { PRESETS } from "../../library/standardPresets";
import { indexOf } from "../../library/search";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { PresetItem } from "./PresetItem";

const INDEX = indexOf(PRESETS);
const unique = <T,>(values: readonly T[]): readonly T[] => [...new Set(values)];
const LEVELS1: readonly Level1[] = ["成本指标", "产出指标", "效益指标", "满意度指标"];
const LEVELS2 = LEVELS1.flatMap((level1) =>
  unique(PRESETS.filter((preset) => level1Of(preset) === level1).map(({ level2 }) => level2)),
);
const FIELDS = unique(PRESETS.map(({ field }) => field));

/** So many presets at a time: a long list is slow to draw and to read. */
const PAGE = 40;

/** The tab 指标库: find a standard indicator, see where it would go, insert it. */
export default function LibraryTab() {
  const { state, store } = usePane();
  const texts = useTexts();
  const { query, filter, opened } = state.library;
  const found = useMemo(() => INDEX.search(query, filter), [query, filter]);
  const [page, setPage] = useState({ found, count: PAGE });
  const count = page.found === found ? page.count : PAGE;
  const shown = found.slice(0, count);
  const narrow = (change: typeof filter) =>
    store.dispatch({ type: "narrowed", filter: { ...filter, ...change } });
  const { level1, level2 } = filter;
  const levels2 = level1 ? LEVELS2.filter((level) => level1Of({ level2: level }) === level1) : LEVELS2;
  return (
    <>
      <div className="filters">
        <input
          type="search"
          className="field"
          aria-label={texts.librarySearch}
          placeholder={texts.librarySearchHint}
          value={query}
          onChange={(event) => store.dispatch({ type: "searched", query: event.target.value })}
        />
        <div className="choices">
          <Choice
            label={texts.libraryLevel1}
            any={texts.anyLevel1}
            values={LEVELS1}
            value={level1}
            onChange={(value) => narrow({ level1: value as Level1 | undefined, level2: undefined })}
          />
          <Choice
            label={texts.libraryLevel2}
            any={texts.anyLevel2}
            values={levels2}
            value={level2}
            onChange={(value) => narrow({ level2: value as Level2 | undefined })}
          />
          <Choice
            label={texts.libraryField}
            any={texts.anyField}
            values={FIELDS}
            value={filter.field}
            onChange={(field) => narrow({ field })}
          />
        </div>
      </div>
      {found.length === 0 ? (
        <p className="empty">{texts.libraryNone}</p>
      ) : (
        <>
          <p className="hint" role="status">
            {texts.libraryCount(shown.length, found.length)}
          </p>
          <ul className="presets" aria-label={texts.libraryResults}>
            {shown.map((preset) => (
              <PresetItem key={preset.code} preset={preset} open={preset.code === opened} />
            ))}
          </ul>
          {shown.length < found.length && (
            <button type="button" className="link" onClick={() => setPage({ found, count: count + PAGE })}>
              {texts.libraryMore}
            </button>
          )}
        </>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly values: readonly string[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, any, values, value, onChange }: ChoiceProps) {
  return (
    <select
      className="field"
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value || undefined)}
    >
      <option value="">{any}</option>
      {values.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  );
}
