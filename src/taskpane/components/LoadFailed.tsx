import { Component } from "react";
import type { ReactNode } from "react";
import { Notice } from "./Notice";

/** Stands in when a chunk cannot be loaded; React offers this to classes only. */
export class LoadFailed extends Component<{ readonly sentence: string; readonly children: ReactNode }> {
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
