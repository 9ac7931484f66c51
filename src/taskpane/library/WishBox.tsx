import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { a1 } from "../../grid/address";
import type { Content } from "../../grid/edit";
import type { Placement, Refusal } from "../../library/insertion";
import { Notice } from "../components/Notice";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import type { Wished } from "./libraryState";

interface Props {
  readonly wish: Wished;
  readonly sheet: string;
  /** Why it has no place; null: it has, or that is not known yet. */
  readonly refusal: Refusal | null;
  readonly placement: Placement | null;
  /** One of several: it says its name, and can be left out. */
  readonly several: boolean;
}

/** What of one preset is written where, and its target value. */
export function WishBox({ wish, sheet, refusal, placement, several }: Props) {
  const { state, store } = usePane();
  const texts = useTexts();
  const valueId = useId();
  const { preset, value } = wish;
  const { code, name, direction, unit, valueType, reference } = preset;
  const change = (told: Partial<Wished>) => store.dispatch({ type: "wished", code, change: told });
  const dropping = several && (
    <button
      type="button"
      className="link"
      aria-label={texts.drop(name)}
      onClick={() => store.dispatch({ type: "dropped", code })}
    >
      {texts.dropShort}
    </button>
  );
  return (
    <div className="wish" role="group" aria-label={name}>
      {several && <strong>{name}</strong>}
      {refusal && (
        <Notice intent="warning">
          <p>{refusal.refused}</p>
          {refusal.nearest && (
            <Button
              size="small"
              disabledFocusable={state.busy !== null}
              onClick={() => change({ level2Row: refusal.nearest?.row ?? null })}
            >
              {texts.useNearest(refusal.nearest.label)}
            </Button>
          )}
        </Notice>
      )}
      {placement && <Where placement={placement} sheet={sheet} />}
      {!refusal && (
        <>
          <label htmlFor={valueId}>
            {texts.value}{" "}
            <span className="hint">
              {direction} {valueType === "日期" ? "" : unit}
              {reference !== undefined && ` · ${texts.reference} ${reference}`}
            </span>
          </label>
          <input
            id={valueId}
            className="field"
            value={value}
            placeholder={texts.valueHint}
            aria-label={several ? texts.valueOf(name) : texts.value}
            onChange={(event) => change({ value: event.target.value })}
          />
        </>
      )}
      {dropping}
    </div>
  );
}

function Where({ placement, sheet }: { readonly placement: Placement; readonly sheet: string }) {
  const texts = useTexts();
  const { row, insert, group, sameName, cells } = placement;
  const block = group.level2?.text ?? group.level1?.text ?? "";
  const place = insert ? texts.placeNewRow : texts.placeEmptyRow;
  const weight = group.columns["indicators.weight"];
  const isWritten = cells.some(({ field }) => field === "indicators.weight");
  return (
    <>
      <p>
        <strong>{texts.placing}</strong> {place(sheet, row + 1, block)}
      </p>
      {cells.length > 0 && (
        <ul className="written" aria-label={texts.writing}>
          {cells.map(({ at, field, content }) => (
            <li key={a1(at)}>
              <span className="cells">{a1(at)}</span> {texts.cellField(field)}：{contentText(content)}
            </li>
          ))}
        </ul>
      )}
      {weight !== undefined && !isWritten && (
        <p className="hint">{texts.weightLeft(a1({ row, column: weight }))}</p>
      )}
      {sameName && (
        <Notice intent="warning">
          <p>{texts.alreadyThere(a1(sameName))}</p>
        </Notice>
      )}
    </>
  );
}

function contentText(content: Content): string {
  if (content === null) return "";
  return typeof content === "object" ? content.formula : String(content);
}
