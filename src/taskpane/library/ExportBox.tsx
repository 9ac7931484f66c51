import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../texts/texts";

/** The library as text: to be downloaded, and, since Excel for Mac and older desktops drop downloads in silence, to be copied. */
export function ExportBox({ text }: { readonly text: string }) {
  const texts = useTexts();
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<"copied" | "copyFailed" | null>(null);
  useEffect(() => box.current?.scrollIntoView?.({ block: "nearest" }), []);

  function download() {
    const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = texts.exportName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  async function copy() {
    try {
      // Without the mark at its beginning, which belongs to files.
      await navigator.clipboard.writeText(text.replace(/^\uFEFF/, ""));
      setSaid("copied");
    } catch {
      box.current?.select();
      setSaid("copyFailed");
    }
  }

  return (
    <div className="insert">
      <p className="hint">{texts.exportHint}</p>
      <div className="toolbar">
        <Button size="small" onClick={download}>
          {texts.download}
        </Button>
        <Button size="small" onClick={() => void copy()}>
          {texts.copy}
        </Button>
        <span role="status">{said === null ? "" : texts[said]}</span>
      </div>
      <textarea ref={box} className="field" rows={6} readOnly aria-label={texts.exportText} value={text} />
    </div>
  );
}
