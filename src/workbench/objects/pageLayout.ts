import type { Area } from "../../grid/address";
import type { Sheet } from "../book";
import { RichError } from "../protocol/errors";
import { Instance, targetOf } from "../protocol/member";
import type { Method, ObjectType, Scalar } from "../protocol/member";
import type { Session } from "../protocol/session";
import { integer, invalid, number, record, text, truth, word } from "./args";
import { isEntireColumn, isEntireRow, placesAt } from "./place";
import { printAreas, setPrintAreas } from "./printArea";
import { range, rangeOf } from "./range";
import { rangeAreas, rangeAreasOf } from "./rangeAreas";

/** A page setting that is kept as it is, once it fits. */
function setting(name: string, initial: unknown, parse: (value: unknown) => unknown): Scalar<Sheet> {
  return {
    since: "1.9",
    get: (sheet, { annex }) => annex.page(sheet).settings[name] ?? initial,
    set(sheet, value, { annex }) {
      annex.page(sheet).settings[name] = parse(value);
    },
  };
}

const flag = (name: string) => setting(name, false, (value) => truth(value, name));
const margin = (name: string, points: number) =>
  setting(name, points, (value) => {
    const found = number(value, name);
    if (found < 0) throw invalid(name);
    return found;
  });
const choice = (name: string, words: readonly [string, ...string[]]) =>
  setting(name, words[0], (value) => word(value ?? "", words, name));

const PAPERS = ["A4", "A3", "A5", "B4", "B5", "Letter", "Legal", "Tabloid", "Executive"] as const;

function zoom(value: unknown): unknown {
  const { scale, horizontalFitToPages, verticalFitToPages } = record(value, "zoom");
  if (scale !== undefined && scale !== null) {
    const percent = integer(scale, "scale");
    if (percent < 10 || percent > 400) throw invalid("scale");
    return { scale: percent };
  }
  const pages = (count: unknown, name: string) =>
    count === undefined || count === null ? null : integer(count, name);
  return {
    horizontalFitToPages: pages(horizontalFitToPages, "horizontalFitToPages"),
    verticalFitToPages: pages(verticalFitToPages, "verticalFitToPages"),
  };
}

const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = ["top", "bottom", "left", "right", "header", "footer"] as const;

function setMargins(sheet: Sheet, unit: unknown, options: unknown, { annex }: Session): void {
  const factor = UNITS[word(unit, ["Points", "Inches", "Centimeters"], "unit")];
  const wanted = record(options, "marginOptions");
  for (const side of MARGINS)
    if (wanted[side] !== undefined && wanted[side] !== null)
      annex.page(sheet).settings[`${side}Margin`] = number(wanted[side], side) * factor;
}

function areasOf(value: unknown, sheet: Sheet, session: Session): Area[] {
  const one = targetOf(value, range);
  if (one) return [one.area];
  const several = targetOf(value, rangeAreas);
  if (several) return [...several.areas];
  return placesAt(text(value, "range"), sheet, session).map(({ area }) => area);
}

function titles(which: "titleRows" | "titleColumns", orNull: boolean): Method<Sheet> {
  return {
    since: "1.9",
    call(sheet, _, { annex }) {
      const area = annex.page(sheet)[which];
      if (!area && !orNull) throw new RichError("ItemNotFound");
      return area && rangeOf(sheet, area);
    },
  };
}

function setTitles(which: "titleRows" | "titleColumns"): Method<Sheet> {
  const entire = which === "titleRows" ? isEntireRow : isEntireColumn;
  return {
    since: "1.9",
    call(sheet, [value], session) {
      const [area] = areasOf(value, sheet, session);
      if (!area || !entire(area)) throw invalid(which);
      session.annex.page(sheet)[which] = area;
    },
  };
}

function headerText(key: string): Scalar<Sheet> {
  return {
    since: "1.9",
    get: (sheet, { annex }) => annex.page(sheet).headers[key] ?? "",
    set(sheet, value, { annex }) {
      annex.page(sheet).headers[key] = text(value, key);
    },
  };
}

/** `Excel.HeaderFooter`, the one that all pages share. */
export const headerFooter: ObjectType<Sheet> = {
  name: "HeaderFooter",
  scalars: {
    LeftHeader: headerText("leftHeader"),
    CenterHeader: headerText("centerHeader"),
    RightHeader: headerText("rightHeader"),
    LeftFooter: headerText("leftFooter"),
    CenterFooter: headerText("centerFooter"),
    RightFooter: headerText("rightFooter"),
  },
};

/** `Excel.HeaderFooterGroup`: other headers on first or even pages are refused. */
export const headersFooters: ObjectType<Sheet> = {
  name: "HeaderFooterGroup",
  scalars: { State: { since: "1.9", get: () => "Default" } },
  navigation: { DefaultForAllPages: { since: "1.9", to: (sheet) => new Instance(headerFooter, sheet) } },
};

/** `Excel.PageLayout`. */
export const pageLayout: ObjectType<Sheet> = {
  name: "PageLayout",
  scalars: {
    Orientation: choice("orientation", ["Portrait", "Landscape"]),
    PaperSize: choice("paperSize", PAPERS),
    BlackAndWhite: flag("blackAndWhite"),
    DraftMode: flag("draftMode"),
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    PrintOrder: choice("printOrder", ["DownThenOver", "OverThenDown"]),
    PrintComments: choice("printComments", ["NoComments", "EndSheet", "InPlace"]),
    PrintErrors: choice("printErrors", ["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
    FirstPageNumber: setting("firstPageNumber", "", (value) =>
      value === "" ? "" : integer(value, "firstPageNumber"),
    ),
    Zoom: setting("zoom", { scale: 100 }, zoom),
    LeftMargin: margin("leftMargin", 50.4),
    RightMargin: margin("rightMargin", 50.4),
    TopMargin: margin("topMargin", 54),
    BottomMargin: margin("bottomMargin", 54),
    HeaderMargin: margin("headerMargin", 21.6),
    FooterMargin: margin("footerMargin", 21.6),
  },
  navigation: { HeadersFooters: { since: "1.9", to: (sheet) => new Instance(headersFooters, sheet) } },
  methods: {
    SetPrintArea: {
      since: "1.9",
      call(sheet, [value], session) {
        setPrintAreas(sheet, areasOf(value, sheet, session), session);
      },
    },
    GetPrintArea: {
      since: "1.9",
      call(sheet, _, session) {
        const areas = printAreas(sheet, session);
        if (areas.length === 0) throw new RichError("ItemNotFound");
        return rangeAreasOf(sheet, areas);
      },
    },
    GetPrintAreaOrNullObject: {
      since: "1.9",
      call(sheet, _, session) {
        const areas = printAreas(sheet, session);
        return areas.length === 0 ? null : rangeAreasOf(sheet, areas);
      },
    },
    SetPrintMargins: {
      since: "1.9",
      call: (sheet, [unit, options], session) => setMargins(sheet, unit, options, session),
    },
    GetPrintTitleRows: titles("titleRows", false),
    GetPrintTitleRowsOrNullObject: titles("titleRows", true),
    GetPrintTitleColumns: titles("titleColumns", false),
    GetPrintTitleColumnsOrNullObject: titles("titleColumns", true),
    SetPrintTitleRows: setTitles("titleRows"),
    SetPrintTitleColumns: setTitles("titleColumns"),
  },
};
