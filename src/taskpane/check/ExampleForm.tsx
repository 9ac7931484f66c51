import { a1, quoteSheet } from "../../grid/address";
import { cellAt, mergeAt } from "../../grid/grid";
import type { Grid } from "../../grid/grid";
import { gridFromTable } from "../../grid/table";
import type { Example, FlaggedExample } from "../../rules/rule";
import { useTexts } from "../texts/texts";

/** A small form that a rule accepts or flags, drawn as a table; the cells that it flags are framed, and named below. */
export function ExampleForm({ example }: { readonly example: Example | FlaggedExample }) {
  const texts = useTexts();
  const cells = "cells" in example ? example.cells : [];
  return (
    <figure className="example" lang="zh-CN">
      <figcaption>{example.title}</figcaption>
      <Table grid={gridFromTable(example.form)} name={example.title} flagged={cells} />
      {Object.entries(example.otherSheets ?? {}).map(([sheet, form]) => (
        <div key={sheet}>
          <p className="hint">{texts.sheet(sheet)}</p>
          <Table
            grid={gridFromTable(form, sheet)}
            name={sheet}
            flagged={cells.flatMap((cell) => cell.split(`${quoteSheet(sheet)}!`)[1] ?? [])}
          />
        </div>
      ))}
      {cells.length > 0 && <p className="hint">{texts.flaggedCells(texts.list(cells))}</p>}
    </figure>
  );
}

interface TableProps {
  readonly grid: Grid;
  readonly name: string;
  /** Addresses on this sheet. */
  readonly flagged: readonly string[];
}

function Table({ grid, name, flagged }: TableProps) {
  const texts = useTexts();
  const rows = Array.from({ length: grid.rows }, (_, row) => row);
  const columns = Array.from({ length: grid.columns }, (_, column) => column);
  return (
    // What is too wide is scrolled, by keyboard as well.
    <div className="scroll" role="region" aria-label={name} tabIndex={0}>
      <table className="form">
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {columns.map((column) => {
                const area = mergeAt(grid, row, column);
                if (area && (area.row !== row || area.column !== column)) return null;
                const wrong = flagged.includes(a1({ row, column }));
                return (
                  <td
                    key={column}
                    rowSpan={area?.rows}
                    colSpan={area?.columns}
                    className={wrong ? "flagged" : undefined}
                  >
                    {cellAt(grid, row, column)?.text ?? ""}
                    {wrong && <span className="unseen">{texts.flaggedCell}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
