import type { ReactNode } from "react";

interface Props {
  readonly term: string;
  readonly children: ReactNode;
}

/** A term and what it stands for, in a `dl`. */
export function Line({ term, children }: Props) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
