import { placesOf } from "../cellNames";
import type { Place } from "../cellNames";
import type { ListedFinding } from "./checking";
import { useTexts } from "../texts/texts";
import { Evidence } from "./Evidence";
import { FixOffers } from "./FixOffers";
import { Jumps } from "./Jumps";
import { RuleLink } from "./RuleLink";
import { Line } from "../components/Line";
import { OWN_RULE } from "../../review/decision";
import { DecisionForm } from "../review/DecisionForm";

interface Props {
  readonly id: string;
  readonly listed: ListedFinding;
  readonly places: readonly Place[];
}

/** Why a finding matters, how to fix it, its cells and those on the other side, and the fixes that a click applies. */
export function FindingDetails({ id, listed, places }: Props) {
  const texts = useTexts();
  const { finding, title, why, basis } = listed;
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
      {finding.evidence && <Evidence phrases={finding.evidence} sheet={finding.sheet} />}
      {finding.rule !== OWN_RULE && <RuleLink rule={finding.rule} title={title} />}
      <FixOffers fixes={finding.fixes} />
      <DecisionForm listed={listed} />
    </div>
  );
}
