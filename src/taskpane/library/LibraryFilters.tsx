import type { Level1, Level2 } from "../../declaration/declaration";
import type { Origin } from "../../library/collection";
import { level1Of } from "../../library/preset";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import type { LibraryState } from "./libraryState";
import type { Shelf } from "./libraryWork";

const LEVELS1: readonly Level1[] = ["成本指标", "产出指标", "效益指标", "满意度指标"];
const ORIGINS: readonly Origin[] = ["standard", "maintained", "own"];

/** Narrows what is found by level, field and, where there are several libraries, origin. */
export function LibraryFilters({ shelf }: { readonly shelf: Shelf }) {
  const { state, store } = usePane();
  const texts = useTexts();
  const { filter, origin } = state.library;
  const { level1, level2, field } = filter;
  const narrow = (change: Partial<LibraryState["filter"]>, from: Origin | null = origin) =>
    store.dispatch({ type: "narrowed", filter: { ...filter, ...change }, origin: from });
  const levels2 = shelf.levels2.filter((level) => !level1 || level1Of({ level2: level }) === level1);
  const origins = ORIGINS.filter((each) => each === "standard" || shelf[each] > 0);
  return (
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
        values={shelf.fields}
        value={field}
        onChange={(value) => narrow({ field: value })}
      />
      {origins.length > 1 && (
        <Choice
          label={texts.libraryOrigin}
          any={texts.anyOrigin}
          values={origins}
          value={origin ?? undefined}
          nameOf={(value) => texts.origin(value as Origin)}
          onChange={(value) => narrow({}, (value as Origin | undefined) ?? null)}
        />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly values: readonly string[];
  readonly value: string | undefined;
  readonly nameOf?: (value: string) => string;
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, any, values, value, nameOf = (name) => name, onChange }: ChoiceProps) {
  return (
    <select
      className="field"
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value || undefined)}
    >
      <option value="">{any}</option>
      {values.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  );
}
