import type { Area, CellRef } from "../grid/address";
import type { Host } from "../grid/host";

/** What the user has selected. */
export interface Selection {
  readonly sheet: string;
  /** More than one where the selection has several areas. */
  readonly areas: readonly Area[];
}

/** Ends a subscription. */
export type Unsubscribe = () => Promise<void>;

/** What the pane needs of a host beyond reading and applying: it shows places and hears where the user is. */
export interface PaneHost extends Host {
  /**
   * Shows the cell's sheet and selects the cell.
   * @throws HostError
   */
  select(at: CellRef): Promise<Shown>;
  /**
   * The sheet that the user looks at.
   * @throws HostError
   */
  activeSheet(): Promise<string>;
  /** @throws HostError */
  onActivated(listener: (sheet: string) => void): Promise<Unsubscribe>;
  /** @throws HostError */
  onSelectionChanged(listener: (selection: Selection) => void): Promise<Unsubscribe>;
}

/** Whether the selected cell can be seen; a cell in a hidden or filtered row or column cannot. */
export interface Shown {
  readonly hidden: boolean;
}
