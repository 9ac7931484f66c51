/** What the ribbon can ask for; neither throws: the pane shows what goes wrong. */
export interface Commands {
  check(): Promise<void>;
}

/** Names by which manifest.xml calls functions of the ribbon. */
export const COMMAND_NAMES = ["check"] as const;

/** Connects the ribbon's buttons. 打开 needs no function: Office shows the pane itself. */
export function associateCommands(commands: Commands): void {
  const [check] = COMMAND_NAMES;
  Office.actions.associate(
    check,
    (event: Office.AddinCommands.Event) => void checkFromRibbon(commands, event),
  );
}

/**
 * 校核 works while the pane is closed, then opens it with the results. Office waits for `completed`, which is therefore called
 * whatever happens.
 */
export async function checkFromRibbon(
  commands: Commands,
  event: Pick<Office.AddinCommands.Event, "completed">,
): Promise<void> {
  try {
    await commands.check();
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}
