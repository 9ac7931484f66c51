import type { ListedFinding } from "../check/checking";
import { useTexts } from "../texts/texts";

/** In a finding's line: what was decided, and whether it is new since the last review. */
export function Standing({ listed: { decision, fresh } }: { readonly listed: ListedFinding }) {
  const texts = useTexts();
  const words = [
    ...(fresh === true ? [texts.fresh] : []),
    ...(decision && decision.status !== "open" ? [texts.statuses[decision.status]] : []),
  ];
  if (words.length === 0) return null;
  return (
    <>
      {" "}
      <span className="standing">{texts.list(words)}</span>
    </>
  );
}
