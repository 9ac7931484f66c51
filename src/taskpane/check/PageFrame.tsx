import { Button } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { usePaneOnly } from "../pane";
import { useTexts } from "../texts/texts";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page in place of the list, with the way back; its heading takes the focus, so that it is read out. */
export function PageFrame({ title, children }: Props) {
  const { store } = usePaneOnly();
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article className="page">
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowLeft16Regular />}
        onClick={() => store.dispatch({ type: "pageClosed" })}
      >
        {texts.backToList}
      </Button>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </article>
  );
}
