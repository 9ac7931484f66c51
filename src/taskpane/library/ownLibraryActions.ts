import type { ImportMode } from "../../library/importing";
import type { Running } from "../running";
import type { ImportSource } from "./libraryWork";
import { OWN_LIBRARY } from "./memoryActions";

/** What can be done with the user's own library. None of them throws: what goes wrong is in the state. */
export interface OwnLibraryActions {
  /** Reads a file as a library and shows what it would bring. */
  importFile(file: Pick<File, "name" | "arrayBuffer">): Promise<void>;
  /** The same for the sheet that the user looks at. */
  importSheet(): Promise<void>;
  /** The same for the rows that the user has selected in a form. */
  importRows(): Promise<void>;
  /** Shows what other sheets of the file would bring. */
  takeSheets(sheets: readonly string[]): Promise<void>;
  /** Takes over what is shown. */
  adopt(mode: ImportMode): Promise<void>;
  cancelImport(): void;
  /** Shows the own library as text. */
  exportLibrary(): Promise<void>;
  /** Opens the own library as a workbook in a new window. */
  openOwnLibrary(): Promise<void>;
  removeLibrary(): Promise<void>;
}

export function ownLibraryActions({ host, work, store, storage, run, readOne }: Running): OwnLibraryActions {
  const { dispatch } = store;

  async function readSource(source: ImportSource): Promise<void> {
    dispatch({ type: "imported", preview: await work.readLibrary(source) });
  }

  return {
    importFile: (file) =>
      run("import", async () => {
        await readSource({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      }),

    importSheet: () =>
      run("import", async () => {
        await readSource({ grid: await readOne("active") });
      }),

    importRows: () =>
      run("import", async () => {
        const grid = await readOne("active");
        const { selection } = store.get();
        const areas = selection?.sheet === grid.sheet ? selection.areas : [];
        const preview = await work.readRows(grid, areas);
        dispatch(
          preview
            ? { type: "imported", preview }
            : { type: "said", said: { kind: "overviewed", sheet: grid.sheet, declared: false } },
        );
      }),

    takeSheets: (sheets) =>
      run("import", async () => dispatch({ type: "imported", preview: await work.takeSheets(sheets) })),

    adopt: (mode) =>
      run("import", async () => {
        const count = store.get().library.importing?.count ?? 0;
        const { json, shelf } = await work.adopt(mode);
        dispatch({ type: "kept", where: storage.write(OWN_LIBRARY, json) });
        dispatch({ type: "libraryOpened", shelf });
        dispatch({ type: "imported", preview: null });
        dispatch({ type: "said", said: { kind: "imported", count } });
      }),

    cancelImport: () => dispatch({ type: "imported", preview: null }),

    exportLibrary: () =>
      run("export", async () => {
        dispatch({ type: "exported", text: await work.exportLibrary() });
      }),

    openOwnLibrary: () => run("export", async () => host.openWorkbook(await work.exportWorkbook())),

    removeLibrary: () =>
      run("import", async () => {
        const shelf = await work.openLibrary(null);
        dispatch({ type: "kept", where: storage.write(OWN_LIBRARY, null) });
        dispatch({ type: "libraryOpened", shelf });
        dispatch({ type: "exported", text: null });
        dispatch({ type: "said", said: { kind: "libraryRemoved" } });
      }),
  };
}
