import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { MoneySum } from "../../review/overviewMoney";
import { useTexts } from "../texts/texts";
import type { Texts } from "../texts/texts";
import { CellButton } from "../components/CellButton";
import { SeverityIcon } from "../components/SeverityIcon";
import { ShareBar } from "./ShareBar";

/** Sums that should agree: both sides as bars of one scale, and in words whether they do. */
export function MoneySums({ sums }: { readonly sums: readonly MoneySum[] }) {
  const texts = useTexts();
  if (sums.length === 0) return <p className="hint">{texts.sumsNone}</p>;
  return (
    <ul className="sums">
      {sums.map((sum, index) => (
        <li key={index} className="sum">
          <div className="sum-head">
            <h3>{texts.sum(sum.kind)}</h3>
            <p className={sum.state === "agrees" ? "verdict good" : "verdict"}>
              {sum.state === "agrees" ? (
                <CheckmarkCircle20Filled aria-hidden />
              ) : (
                <SeverityIcon severity={sum.state === "differs" ? "error" : "info"} />
              )}
              {verdict(sum, texts)}
            </p>
          </div>
          <Sides sum={sum} />
        </li>
      ))}
    </ul>
  );
}

function verdict(sum: MoneySum, texts: Texts): string {
  switch (sum.state) {
    case "agrees":
      return texts.sumAgrees;
    case "within":
      return texts.sumWithin(sum.difference ?? "");
    case "differs":
      return texts.sumDiffers(sum.difference ?? "");
    case "unknown":
      return texts.sumUnknown;
    case "unfilled":
      return texts.sumUnfilled;
  }
}

function Sides({ sum }: { readonly sum: MoneySum }) {
  const texts = useTexts();
  if (!("sides" in sum))
    return (
      <CellButton cells={sum.cells}>
        {sum.state === "unknown" ? (
          <span lang="zh-CN">{sum.because}</span>
        ) : (
          <span>{texts.sum(sum.kind)}</span>
        )}
      </CellButton>
    );
  return (
    <>
      {sum.sides.map(({ label, amount, share, cells }, index) => (
        <CellButton key={index} cells={cells}>
          <span lang="zh-CN">{label}</span> <strong>{amount}</strong>
          <ShareBar share={share} />
        </CellButton>
      ))}
    </>
  );
}
