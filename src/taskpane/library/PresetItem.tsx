import { useEffect, useId, useRef } from "react";
import { level1Of } from "../../library/preset";
import type { Preset } from "../../library/preset";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { InsertBox } from "./InsertBox";
import { Line } from "../components/Line";

interface Props {
  readonly preset: Preset;
  readonly open: boolean;
}

/** One standard indicator; opened, it says what it means and where it would go. */
export function PresetItem({ preset, open }: Props) {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const details = useId();
  const { preview } = state.library;
  const { code, name, level2, unit, direction, definition, reference, scoring, evidence } = preset;

  // After an insertion, which closes it, the focus stays here.
  const line = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) line.current?.focus();
    wasOpen.current = open;
  }, [open]);

  function toggle() {
    if (open) store.dispatch({ type: "opened", code: null });
    else void actions.preview(preset);
  }

  return (
    <li className="finding" data-current={open || undefined}>
      <button
        ref={line}
        type="button"
        className="finding-line"
        aria-expanded={open}
        aria-controls={open ? details : undefined}
        onClick={toggle}
      >
        <span className="preset-name">{name}</span>
        <span className="hint">
          {texts.level(level1Of(preset), level2)} · {direction} {unit}
        </span>
      </button>
      {open && (
        <div id={details} className="details">
          <dl>
            <Line term={texts.definition}>{definition}</Line>
            <Line term={texts.unit}>{unit}</Line>
            {reference !== undefined && <Line term={texts.reference}>{reference}</Line>}
            {scoring !== undefined && <Line term={texts.scoring}>{scoring}</Line>}
            {evidence !== undefined && <Line term={texts.evidence}>{evidence}</Line>}
          </dl>
          {preview?.preset.code === code && <InsertBox preview={preview} />}
        </div>
      )}
    </li>
  );
}
