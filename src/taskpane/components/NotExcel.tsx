import type { Texts } from "../texts/texts";

/** Shown where there is no Excel to work with; without Fluent's theme, which belongs to the pane. */
export function NotExcel({ texts }: { readonly texts: Texts }) {
  return (
    <main className="before" lang={texts.language}>
      <h1>{texts.notExcel}</h1>
      <p>{texts.notExcelHint}</p>
    </main>
  );
}
