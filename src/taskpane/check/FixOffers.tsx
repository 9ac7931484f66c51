import { Button } from "@fluentui/react-components";
import { a1 } from "../../grid/address";
import type { Fix } from "../../rules/rule";
import { FixChange } from "./FixChange";
import { usePane } from "../pane";
import { shownCheck } from "./checkState";
import { useTexts } from "../texts/texts";

/** The fixes of a finding. Those of different cells belong together, one click; several for one cell are a choice. */
export function FixOffers({ fixes }: { readonly fixes: readonly Fix[] }) {
  const cells = new Set(fixes.map(({ at }) => `${at.sheet}!${a1(at)}`));
  const offers = cells.size === fixes.length ? [fixes] : fixes.map((fix) => [fix]);
  return (
    <>
      {offers
        .filter((offer) => offer.length > 0)
        .map((offer, index) => (
          <Offer key={index} fixes={offer} />
        ))}
    </>
  );
}

function Offer({ fixes }: { readonly fixes: readonly Fix[] }) {
  const { state, actions } = usePane();
  const texts = useTexts();
  const titles = texts.list([...new Set(fixes.map(({ title }) => title))]);
  return (
    <div className="fix">
      {fixes.map((fix) => (
        <div key={a1(fix.at)}>
          <span className="cells">{a1(fix.at)}</span>
          <FixChange fix={fix} />
        </div>
      ))}
      <Button
        size="small"
        disabledFocusable={state.busy !== null || shownCheck(state.check)?.outdated === true}
        aria-label={texts.fixOf(titles)}
        onClick={() => actions.fix(fixes)}
      >
        {texts.fix}
      </Button>
    </div>
  );
}
