import { RichError } from "../protocol/errors";
import { Instance } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import { text, truth, word } from "./args";

/** What Office's services, beside Excel, ask of the page around the pane. */
export interface Shell {
  /** The pane is shown or hidden by `Office.addin`. */
  showPane(visible: boolean): void;
  /** `Office.ribbon.requestUpdate`, control by control, as the JSON of what it takes: `{"tabs":[{"controls":[{"id","enabled"}]}]}` or `{"tabs":[{"id","visible"}]}`. */
  updateRibbon(update: string): void;
  /** `Excel.createWorkbook`: a window of its own with that .xlsx, or an empty workbook (null). Absent: it is refused. */
  openWorkbook?(bytes: Uint8Array | null): void;
}

/** Services of Office that add-ins reach beside the workbook: pane and ribbon. Others are refused. @throws RichError */
export function serviceNamed(name: string, shell: Shell, state: PaneState): Instance {
  const type = services(shell, state)[name];
  if (!type) throw new RichError("ApiNotFound");
  return new Instance(type, null);
}

/** Whether the pane is to be seen, and is to open with the document. */
export interface PaneState {
  visible: boolean;
  startWithDocument: boolean;
}

interface Control {
  readonly id: string;
  readonly shell: Shell;
}

// `requestUpdate` reaches the host control by control; the shell is told in the shape in which the add-in said it.
const tell = ({ shell }: Control, tab: object) => shell.updateRibbon(JSON.stringify({ tabs: [tab] }));

const button: ObjectType<Control> = {
  name: "RibbonButton",
  scalars: {
    Id: { since: "1.1", get: ({ id }) => id },
    Enabled: {
      since: "1.1",
      setOnly: true,
      get: () => true,
      set: (control, value) =>
        tell(control, { controls: [{ id: control.id, enabled: truth(value, "enabled") }] }),
    },
  },
};

const tab: ObjectType<Control> = {
  name: "RibbonTab",
  methods: {
    SetVisibility: {
      since: "1.1",
      call: (control, [visible]) => tell(control, { id: control.id, visible: truth(visible, "visible") }),
    },
  },
};

function services(shell: Shell, state: PaneState): Record<string, ObjectType<null>> {
  return {
    "Microsoft.InternalService.AddinInternalService": {
      name: "AddinInternalService",
      methods: { NotifyActionHandlerReady: { since: "1.1", call: () => null } },
    },
    "Microsoft.DynamicRibbon.DynamicRibbon": {
      name: "DynamicRibbon",
      methods: {
        GetButton: {
          since: "1.1",
          call: (_, [id]) => new Instance(button, { id: text(id, "id"), shell }),
        },
        GetTab: {
          since: "1.1",
          call: (_, [id]) => new Instance(tab, { id: text(id, "id"), shell }),
        },
      },
    },
    "Microsoft.AppRuntime.AppRuntimeService": {
      name: "AppRuntimeService",
      methods: {
        GetAppRuntimeState: {
          since: "1.1",
          call: () => (state.visible ? "Visible" : "Background"),
        },
        SetAppRuntimeState: {
          since: "1.1",
          call(_, [wanted]) {
            state.visible =
              word(wanted, ["Visible", "Background", "Inactive"], "appRuntimeState") === "Visible";
            shell.showPane(state.visible);
          },
        },
      },
    },
    "Microsoft.AppRuntime.AppRuntimePersistenceService": {
      name: "AppRuntimePersistenceService",
      methods: {
        GetAppRuntimeStartState: {
          since: "1.1",
          call: () => (state.startWithDocument ? "Visible" : "Inactive"),
        },
        SetAppRuntimeStartState: {
          since: "1.1",
          call(_, [wanted]) {
            state.startWithDocument =
              word(wanted, ["Inactive", "Background", "Visible"], "appRuntimeState") !== "Inactive";
          },
        },
      },
    },
  };
}
