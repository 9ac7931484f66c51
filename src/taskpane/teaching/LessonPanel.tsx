import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { a1 } from "../../grid/address";
import type { Change, Lesson } from "../../reading/lesson";
import { CellButton } from "../components/CellButton";
import { Notice } from "../components/Notice";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { FieldPicker } from "./FieldPicker";
import { nameOf } from "./meanings";
import type { OpenLesson } from "./teachingState";

/** So many changes are shown; the rest is counted. */
const MOST = 8;

/** Asks what a cell is, shows what would be read then, and remembers it. */
export function LessonPanel({ open }: { readonly open: OpenLesson }) {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const [asValue, setAsValue] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [open.at]);
  const busy = state.busy !== null;
  const { tried } = open;
  const usable = tried !== null && !("problem" in tried.lesson);
  return (
    <section className="lesson" aria-labelledby="lesson-title">
      <h3 id="lesson-title" ref={heading} tabIndex={-1}>
        {texts.lessonTitle(a1(open.at))}{" "}
        <span lang="zh-CN">{open.text === "" ? texts.emptyContent : shortened(open.text)}</span>
      </h3>
      <fieldset>
        <legend>{texts.lessonRole}</legend>
        <label>
          <input type="radio" name="role" checked={!asValue} onChange={() => setAsValue(false)} />
          {texts.lessonIsLabel}
        </label>
        <label>
          <input type="radio" name="role" checked={asValue} onChange={() => setAsValue(true)} />
          {texts.lessonIsValue}
        </label>
      </fieldset>
      <FieldPicker
        key={String(asValue)}
        valuesOnly={asValue}
        chosen={tried?.means ?? null}
        onChoose={(means) => void actions.tryLesson(means)}
      />
      <div aria-live="polite">{tried && <Effect lesson={tried.lesson} />}</div>
      {usable && state.teaching.clearsUndo && <p className="hint">{texts.lessonClearsUndo}</p>}
      <div className="buttons">
        <Button appearance="primary" disabledFocusable={busy || !usable} onClick={() => void actions.teach()}>
          {texts.lessonTeach}
        </Button>
        <Button onClick={() => store.dispatch({ type: "lessonClosed" })}>{texts.lessonCancel}</Button>
      </div>
    </section>
  );
}

function Effect({ lesson }: { readonly lesson: Lesson }) {
  const texts = useTexts();
  if ("problem" in lesson)
    return (
      <Notice intent="warning">
        <p>{texts.noLesson(lesson.problem)}</p>
      </Notice>
    );
  const { gained, lost, indicators, declared } = lesson.effect;
  if (!declared) return <p className="hint">{texts.lessonNotDeclared}</p>;
  if (gained.length + lost.length + indicators === 0)
    return (
      <Notice intent="warning">
        <p>{texts.lessonNothing}</p>
      </Notice>
    );
  return (
    <>
      <Changes title={texts.lessonGained} changes={gained} />
      <Changes title={texts.lessonLost} changes={lost} />
      {indicators > 0 && <p>{texts.lessonIndicators(indicators)}</p>}
    </>
  );
}

function Changes({ title, changes }: { readonly title: string; readonly changes: readonly Change[] }) {
  const texts = useTexts();
  if (changes.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul className="items">
        {changes.slice(0, MOST).map(({ path, text, at }) => (
          <li key={`${path} ${a1(at)}`}>
            <CellButton cells={[at]}>
              <span className="hint" lang="zh-CN">
                {nameOf(path)}
              </span>{" "}
              {text === "" ? <em>{texts.notFilled}</em> : <span lang="zh-CN">{shortened(text)}</span>}
            </CellButton>
          </li>
        ))}
      </ul>
      {changes.length > MOST && <p className="hint">{texts.lessonMore(changes.length - MOST)}</p>}
    </>
  );
}

function shortened(text: string): string {
  const signs = [...text.replace(/\s+/g, " ").trim()];
  return signs.length > 40 ? `${signs.slice(0, 40).join("")}…` : signs.join("");
}
