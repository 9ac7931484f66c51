import { Button } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { lazy, useEffect, useRef } from "react";
import { placesOf } from "../cellNames";
import { usePane } from "../pane";
import { isElsewhere } from "../state";
import type { Page, SheetCheck } from "./checkState";
import { shownCheck } from "./checkState";
import { useTexts } from "../texts/texts";
import { NewDeclaration } from "../blank/NewDeclaration";
import { Filters } from "./Filters";
import { FixAllPreview } from "./FixAllPreview";
import { FindingList } from "./FindingList";
import { NotChecked } from "./NotChecked";
import { Lazily } from "../components/Lazily";
import { Notice } from "../components/Notice";
import { Shortcuts } from "../components/Shortcuts";
import { LiveSwitch } from "../live/LiveSwitch";
import { Sending } from "../sending/Sending";
import { SettingsLine } from "../settings/SettingsLine";
import { Answers } from "../review/Answers";
import { KeptNotice } from "../review/KeptNotice";
import { SheetPicker } from "./SheetPicker";
import { Toolbar } from "./Toolbar";

const ReviewPanel = lazy(() => import("../review/ReviewPanel"));
const RoundSummary = lazy(() => import("../review/RoundSummary"));
const RulePage = lazy(() => import("./RulePage"));
const SettingsPage = lazy(() => import("../settings/SettingsPage"));

/** The tab 校核: what was found on the sheet that was checked last. */
export function CheckTab() {
  const { state } = usePane();
  const texts = useTexts();
  const { page } = state.check;
  usePlaceBehind(page);
  return (
    <>
      {page && (
        <Lazily key={JSON.stringify(page.name)} failed={texts.pageFailed} loading={texts.pageLoading}>
          {page.name.kind === "rule" ? (
            <RulePage key={page.name.rule} rule={page.name.rule} />
          ) : (
            <SettingsPage />
          )}
        </Lazily>
      )}
      <div className="stack" hidden={page !== null}>
        <Findings />
        <Sending />
        <Shortcuts />
      </div>
    </>
  );
}

/** When a page is closed, the list is where it was, and what opened the page has the focus. */
function usePlaceBehind(page: Page | null) {
  const before = useRef<Page | null>(null);
  useEffect(() => {
    const left = before.current;
    before.current = page;
    if (page || !left) return;
    window.scrollTo(0, left.from.top);
    document.getElementById(left.from.opener)?.focus({ preventScroll: true });
  }, [page]);
}

/** All but the pages that take its place. */
function Findings() {
  const { state } = usePane();
  const texts = useTexts();
  const { undeclared } = state.check;
  const shown = shownCheck(state.check);
  return (
    <>
      <Toolbar />
      <FixAllPreview />
      <LiveSwitch />
      <SheetPicker />
      {undeclared.length > 0 && (
        <Notice intent="info">
          {!shown && <p>{texts.noDeclarations}</p>}
          <p>{texts.undeclared(texts.list(undeclared.map(texts.quoted)))}</p>
        </Notice>
      )}
      {undeclared.length > 0 && !shown && <NewDeclaration />}
      {shown && <Result check={shown} />}
      {!shown && undeclared.length === 0 && (
        <div className="empty">
          <p>{texts.firstRun}</p>
          <p className="hint">{texts.firstRunPrivacy}</p>
          <NewDeclaration />
        </div>
      )}
    </>
  );
}

function Result({ check }: { readonly check: SheetCheck }) {
  const { state, actions } = usePane();
  const texts = useTexts();
  const { checked } = check;
  return (
    <>
      {isElsewhere(state) && state.activeSheet !== null && (
        <Notice intent="info">
          <p>{texts.elsewhere(checked.sheet, state.activeSheet)}</p>
          <Button size="small" disabledFocusable={state.busy !== null} onClick={actions.check}>
            {texts.checkThis}
          </Button>
        </Notice>
      )}
      {check.outdated && !state.busy && (
        <Notice intent="warning">
          <p>{texts.outdated}</p>
        </Notice>
      )}
      {checked.settings && <SettingsLine settings={checked.settings} />}
      <KeptNotice />
      <Answers />
      {checked.comparison && (
        <Lazily failed={texts.reviewFailed} loading={null}>
          <RoundSummary comparison={checked.comparison} />
        </Lazily>
      )}
      {!checked.overview ? (
        <Notice intent="info">
          <p>{texts.notDeclaration(checked.sheet)}</p>
        </Notice>
      ) : checked.findings.length === 0 ? (
        <div className="empty">
          <p className="good">
            <CheckmarkCircle20Filled aria-hidden />
            {texts.nothingFound}
          </p>
          <p>{texts.judged(checked.judged)}</p>
          <p className="hint">{texts.nothingFoundCaution}</p>
        </div>
      ) : (
        <>
          <MarksNotice check={check} />
          <Filters />
          <FindingList />
          <p className="hint">{texts.judged(checked.judged)}</p>
        </>
      )}
      {checked.overview && state.review.kept !== null && (
        <Lazily failed={texts.reviewFailed} loading={null}>
          <ReviewPanel checked={checked} />
        </Lazily>
      )}
      {checked.overview && !state.check.read.whole && <p className="hint">{texts.notCompared}</p>}
      <NotChecked rules={checked.notChecked} />
    </>
  );
}

/** What the sheet does not show of the list, and why. */
function MarksNotice({ check }: { readonly check: SheetCheck }) {
  const texts = useTexts();
  const { marks, checked } = check;
  if (marks.kind === "refused")
    return (
      <Notice intent="warning">
        <p>{texts.markProblem(marks.problem.problem)}</p>
      </Notice>
    );
  if (marks.kind !== "shown") return null;
  const { messages, keptMessages } = marks.applied;
  if (messages === "none")
    return (
      <Notice intent="info">
        <p>{texts.noMessages}</p>
      </Notice>
    );
  if (keptMessages.length === 0) return null;
  const places = placesOf(keptMessages, checked.sheet).map(({ name }) => name);
  return (
    <Notice intent="info">
      <p>{texts.keptMessages(texts.list(places))}</p>
    </Notice>
  );
}
