import { Button } from "@fluentui/react-components";
import { a1 } from "../../grid/address";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { LessonPanel } from "./LessonPanel";
import { TaughtEntries } from "./TaughtEntries";

/** Saying what the program did not understand: of the selected cell, or of one in the list; and what was said so far. */
export function Teaching() {
  const { state, actions } = usePane();
  const texts = useTexts();
  const { selection, busy, teaching } = state;
  const [area] = selection?.areas ?? [];
  return (
    <>
      <p className="hint">{texts.thisIsHint}</p>
      {selection && area && (
        <Button
          size="small"
          disabledFocusable={busy !== null}
          onClick={() =>
            void actions.openLesson({ sheet: selection.sheet, row: area.row, column: area.column })
          }
        >
          {texts.thisIsSelected(a1(area))}
        </Button>
      )}
      {teaching.lesson && (
        <LessonPanel key={`${teaching.lesson.at.sheet} ${a1(teaching.lesson.at)}`} open={teaching.lesson} />
      )}
      <TaughtEntries />
    </>
  );
}
