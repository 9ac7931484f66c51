import type { Preset } from "../../library/preset";
import { scoringOf } from "../../library/scoring";
import { Line } from "../components/Line";
import { useTexts } from "../texts/texts";

/** What a preset means, how it is computed, a usual value, how it is scored and proved. */
export function PresetDetails({ preset }: { readonly preset: Preset }) {
  const texts = useTexts();
  const { definition, formula, unit, reference, evidence } = preset;
  return (
    <dl>
      <Line term={texts.definition}>{definition}</Line>
      {formula !== undefined && <Line term={texts.formula}>{formula}</Line>}
      <Line term={texts.unit}>{unit}</Line>
      {reference !== undefined && (
        <Line term={texts.reference}>
          {reference} <span className="hint">{texts.referenceHint}</span>
        </Line>
      )}
      <Line term={texts.scoring}>{scoringOf(preset)}</Line>
      {evidence !== undefined && <Line term={texts.evidence}>{evidence}</Line>}
    </dl>
  );
}
