import { STATUSES } from "../../review/decision";
import type { Status } from "../../review/decision";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { isOfficers } from "./reviewState";
import type { Draft } from "./reviewState";

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** Status and words; whose words they are follows from the status. */
export function DraftFields({ draft, onChange }: Props) {
  const texts = useTexts();
  const label = isOfficers(draft.status) ? texts.reply : texts.opinion;
  return (
    <>
      <select
        className="field"
        aria-label={texts.status}
        value={draft.status}
        onChange={(event) => onChange({ ...draft, status: event.target.value as Status })}
      >
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {texts.statuses[status]}
          </option>
        ))}
      </select>
      <textarea
        className="field"
        rows={2}
        aria-label={label}
        placeholder={label}
        value={draft.text}
        onChange={(event) => onChange({ ...draft, text: event.target.value })}
      />
    </>
  );
}

/** What saving means, said before; the id describes the button. */
export function SavingHint({ id }: { readonly id: string }) {
  const { state } = usePane();
  const texts = useTexts();
  return (
    <p id={id} className="hint">
      {texts.keptInFile}
      {state.review.clearsUndo && ` ${texts.clearsUndo}`}
    </p>
  );
}
