import { a1 } from "../../grid/address";
import type { Count, Matrix, MatrixRow } from "../../review/overviewMatrix";
import { usePaneOnly } from "../pane";
import { useTexts } from "../texts/texts";
import type { Texts } from "../texts/texts";
import { ShareBar } from "./ShareBar";

/** Indicators by level 1 and 2 and by table; what lacks an indicator stands out. */
export function LevelMatrix({ matrix }: { readonly matrix: Matrix }) {
  const texts = useTexts();
  const { tables, rows } = matrix;
  if (tables.length === 0) return <p className="hint">{texts.matrixNone}</p>;
  const cells = rows.flatMap(({ counts }) => counts.flatMap((cell) => cell ?? []));
  const largest = Math.max(1, ...cells.map(({ count }) => count));
  return (
    <>
      <p className="hint">{texts.gaps(cells.filter(({ gap }) => gap).length)}</p>
      <table className="matrix" aria-label={texts.matrix}>
        <thead>
          <tr>
            <th scope="col">{texts.level1}</th>
            <th scope="col">{texts.level2}</th>
            {heads(matrix, texts).map((head, table) => (
              <th key={table} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {rows[index - 1]?.level1 !== row.level1 && (
                <th scope="rowgroup" rowSpan={sameBelow(rows, index)} lang="zh-CN">
                  {row.level1 || texts.noLevel}
                </th>
              )}
              <th scope="row" lang="zh-CN">
                {row.level2 || texts.noLevel}
              </th>
              {row.counts.map((cell, table) => (
                <td key={table}>
                  {cell ? <CountButton row={row} cell={cell} largest={largest} /> : texts.noLevel}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Rows from this one on that have the same level 1. */
function sameBelow(rows: readonly MatrixRow[], from: number): number {
  const end = rows.findIndex(({ level1 }, index) => index > from && level1 !== rows[from]?.level1);
  return (end < 0 ? rows.length : end) - from;
}

/** A column's head tells its horizon; of several alike, its number too. */
function heads({ tables }: Matrix, texts: Texts): string[] {
  return tables.map(({ horizon }, index) => {
    const alike = tables.filter((other) => other.horizon === horizon).length > 1;
    return alike ? texts.tableNumber(texts.horizon(horizon), index + 1) : texts.horizon(horizon);
  });
}

interface CountProps {
  readonly row: MatrixRow;
  readonly cell: Count;
  /** The largest count of the matrix: its bar is full. */
  readonly largest: number;
}

function CountButton({ row, cell, largest }: CountProps) {
  const { actions } = usePaneOnly();
  const texts = useTexts();
  const { count, gap, at } = cell;
  const said = gap ? texts.gap : texts.indicators(count);
  return (
    <button
      type="button"
      className={gap ? "count gap" : "count"}
      aria-label={`${row.level2 || row.level1} ${said} ${a1(at)}`}
      onClick={() => actions.select(at)}
    >
      <span className="number">{gap ? texts.gap : String(count)}</span>
      {count > 0 && <ShareBar share={count / largest} />}
    </button>
  );
}
