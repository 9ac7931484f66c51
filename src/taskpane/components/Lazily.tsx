import { Component, Suspense } from "react";
import type { ReactNode } from "react";
import { Notice } from "./Notice";

interface Props {
  /** Said where the chunk cannot be loaded. */
  readonly failed: string;
  /** Said until it is there; null: nothing. */
  readonly loading: string | null;
  readonly children: ReactNode;
}

/** What comes as a chunk of its own when it is shown first. */
export function Lazily({ failed, loading, children }: Props) {
  return (
    <LoadFailed sentence={failed}>
      <Suspense fallback={loading === null ? null : <p className="empty">{loading}</p>}>{children}</Suspense>
    </LoadFailed>
  );
}

/** Stands in when a chunk cannot be loaded; React offers this to classes only. */
class LoadFailed extends Component<{ readonly sentence: string; readonly children: ReactNode }> {
  override state: { readonly error: Error | null } = { error: null };
  static getDerivedStateFromError(error: Error) {
    return { error };
  }
  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Notice intent="error" alert>
        <p>{this.props.sentence}</p>
        <code>{error.message}</code>
      </Notice>
    );
  }
}
