import { Star16Filled, Star16Regular } from "@fluentui/react-icons/svg/star";
import { useEffect, useId, useRef } from "react";
import type { Listed } from "../../library/collection";
import { level1Of } from "../../library/preset";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { PresetDetails } from "./PresetDetails";
import { PreviewBox } from "./PreviewBox";

interface Props {
  /** Its list and code. */
  readonly id: string;
  readonly listed: Listed;
  /** Why it is recommended; null: it is not. */
  readonly reason: string | null;
  readonly open: boolean;
  /** The Tab key stops here. */
  readonly stop: boolean;
}

/** One standard indicator: a tick box, its name, a star. Opened, it says what it means and where it would go. */
export function PresetItem({ id, listed, reason, open, stop }: Props) {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const details = useId();
  const { preset, origin } = listed;
  const { code, name, level2, unit, direction } = preset;
  const { preview, chosen, favourites } = state.library;
  const starred = favourites.some((favourite) => favourite.preset.code === code);
  const tabIndex = stop ? 0 : -1;

  // After an insertion, which closes it, the focus stays here.
  const line = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) line.current?.focus();
    wasOpen.current = open;
  }, [open]);

  function toggle() {
    store.dispatch({ type: "opened", key: open ? null : id });
    if (!open) void actions.preview([preset]);
  }

  return (
    <li className="finding" data-current={open || undefined} data-row>
      <div className="preset-line">
        <input
          type="checkbox"
          data-beside
          tabIndex={tabIndex}
          aria-label={texts.tick(name)}
          checked={chosen.some((each) => each.code === code)}
          onChange={() => store.dispatch({ type: "ticked", preset })}
        />
        <button
          ref={line}
          type="button"
          className="finding-line"
          data-stop
          tabIndex={tabIndex}
          aria-expanded={open}
          aria-controls={open ? details : undefined}
          onClick={toggle}
        >
          <span className="preset-name">{name}</span>
          <span className="hint">
            {texts.level(level1Of(preset), level2)} · {direction} {unit}
            {origin !== "standard" && ` · ${texts.origin(origin)}`}
          </span>
          {reason !== null && <span className="reason">{reason}</span>}
        </button>
        <button
          type="button"
          className="plain star"
          data-beside
          tabIndex={tabIndex}
          aria-label={texts.favour(name)}
          aria-pressed={starred}
          onClick={() => void actions.toggleFavourite(code)}
        >
          {starred ? <Star16Filled aria-hidden /> : <Star16Regular aria-hidden />}
        </button>
      </div>
      {open && (
        <div id={details} className="details">
          <PresetDetails preset={preset} />
          {preview?.wishes[0]?.preset.code === code && <PreviewBox preview={preview} />}
        </div>
      )}
    </li>
  );
}
