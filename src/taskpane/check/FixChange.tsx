import type { Fix } from "../../rules/rule";
import { useTexts } from "../texts/texts";
import { previewOf } from "./fixPreview";

/** What a cell holds, and what it will hold. */
export function FixChange({ fix }: { readonly fix: Fix }) {
  const texts = useTexts();
  const preview = previewOf(fix);
  return (
    <>
      <p>
        {texts.fixOld} <del>{preview.old ?? texts.emptyContent}</del>
      </p>
      <p>
        {texts.fixNew} <ins>{preview.new ?? texts.emptyContent}</ins>
      </p>
    </>
  );
}
