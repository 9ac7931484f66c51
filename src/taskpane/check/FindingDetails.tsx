import { placesOf } from "../cellNames";
import type { Place } from "../cellNames";
import type { ListedFinding } from "./checking";
import { usePaneOnly } from "../pane";
import { useTexts } from "../texts/texts";
import { FixOffers } from "./FixOffers";
import { Line } from "../components/Line";

interface Props {
  readonly id: string;
  readonly listed: ListedFinding;
  readonly places: readonly Place[];
}

/** Why a finding matters, how to fix it, its cells and those on the other side, and the fixes that a click applies. */
export function FindingDetails({ id, listed, places }: Props) {
  const texts = useTexts();
  const { finding, why, basis } = listed;
  const related = placesOf(finding.related, finding.sheet);
  return (
    <div id={id} className="details">
      <dl lang="zh-CN">
        {places.length > 1 && (
          <Line term={texts.cells}>
            <Jumps places={places} />
          </Line>
        )}
        {related.length > 0 && (
          <Line term={texts.related}>
            <Jumps places={related} />
          </Line>
        )}
        {why !== "" && <Line term={texts.why}>{why}</Line>}
        {finding.howToFix !== "" && <Line term={texts.howToFix}>{finding.howToFix}</Line>}
        {basis !== null && <Line term={texts.basis}>{basis}</Line>}
      </dl>
      <FixOffers fixes={finding.fixes} />
    </div>
  );
}

function Jumps({ places }: { readonly places: readonly Place[] }) {
  const { actions } = usePaneOnly();
  const texts = useTexts();
  return (
    <span className="jumps">
      {places.map(({ name, at }) => (
        <button
          key={name}
          type="button"
          className="link"
          aria-label={texts.goTo(name)}
          onClick={() => actions.select(at)}
        >
          {name}
        </button>
      ))}
    </span>
  );
}
