import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { forwardRef } from "react";
import type { ReactNode } from "react";
import type { Severity } from "../../rules/rule";
import { useTexts } from "../texts/texts";
import { SeverityIcon } from "./SeverityIcon";

interface Props {
  readonly intent: Severity;
  readonly title?: string;
  readonly children: ReactNode;
  /** Spoken at once; for what a user must not miss. */
  readonly alert?: boolean;
  readonly onClose?: () => void;
}

/** A sentence that stands above the list until it no longer holds. */
export const Notice = forwardRef<HTMLDivElement, Props>(function Notice(
  { intent, title, children, alert, onClose },
  ref,
) {
  const texts = useTexts();
  return (
    <div ref={ref} className={`notice ${intent}`} role={alert ? "alert" : undefined}>
      <SeverityIcon severity={intent} />
      <div className="notice-body">
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
      {onClose && (
        <button type="button" className="plain" aria-label={texts.close} onClick={onClose}>
          <Dismiss16Regular aria-hidden />
        </button>
      )}
    </div>
  );
});
