import { useId } from "react";
import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a tab under a heading of its own. */
export function Section({ title, children }: Props) {
  const heading = useId();
  return (
    <section className="group" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
