/** How the host tells office.js in the pane's frame who it is: by the frame's name. */
export interface FrameIdentity {
  /** Fresh for each pane: office.js caches settings under it. */
  readonly conversationId: string;
  readonly appId: string;
  /** Of the page that plays the host; https, same hostname as the pane. */
  readonly hostOrigin: string;
  readonly locale: string;
}

// A pane with a shared runtime: makes `Office.addin` appear.
const SHARED_RUNTIME = 1;

/** The `name` for the pane's iframe (or for `window.name` under jsdom). */
export function frameName({ conversationId, appId, hostOrigin, locale }: FrameIdentity): string {
  return JSON.stringify({
    baseFrameName: "workbench",
    // host | platform | version | locale | correlation id | is dialog | disable logging | flags
    hostInfo: `Excel|Web|16.01|${locale}|workbench||disableLogging|${String(SHARED_RUNTIME)}`,
    xdmInfo: `${conversationId}|${appId}|${hostOrigin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}
