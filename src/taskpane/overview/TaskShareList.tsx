import type { TaskShares } from "../../review/overviewMoney";
import { useTexts } from "../texts/texts";
import { CellButton } from "../components/CellButton";
import { ShareBar } from "./ShareBar";

/** The tasks, each with its part of the tasks' money as a bar. */
export function TaskShareList({ shares }: { readonly shares: TaskShares }) {
  const texts = useTexts();
  return (
    <>
      <ul className="items">
        {shares.tasks.map(({ name, at, amount, share, percent }, index) => (
          <li key={index}>
            <CellButton cells={[at]}>
              <span lang="zh-CN">{name || texts.taskUnnamed}</span>{" "}
              {amount === "" ? (
                <em>{texts.noFunding}</em>
              ) : (
                <strong>
                  {amount} {percent && `(${percent})`}
                </strong>
              )}
              {share !== null && <ShareBar share={share} />}
            </CellButton>
          </li>
        ))}
      </ul>
      {shares.total !== null && <p className="hint">{texts.tasksTotal(shares.total)}</p>}
    </>
  );
}
