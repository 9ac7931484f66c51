import { areaA1 } from "../../../src/grid/address";
import { cellKey } from "../../../src/grid/grid";
import { readWorkbook } from "../../../src/hosts/file/read";
import { columnPixels } from "../../../src/hosts/file/workbook";
import type { CellStyle } from "../../../src/hosts/file/workbook";
import { link, makeFile } from "./makeFile";
import type { Workbook } from "./makeFile";

function contentOf(workbook: Workbook) {
  const content = readWorkbook(makeFile(workbook));
  return { ...content, sheet: content.sheets[0]! };
}

/** The cell style that a `styleSheet` gives as its only one. */
function styleOf(styles: string, xf: string): CellStyle {
  return contentOf({ styles: `${styles}<cellXfs>${xf}</cellXfs>` }).styles[0]!;
}

describe("cell styles", () => {
  test("font", () => {
    const font = `<font><b/><i val="0"/><u val="double"/><strike/><sz val="16"/><color rgb="FFFF0000"/><name val="黑体"/></font>`;
    expect(styleOf(`<fonts>${font}</fonts>`, `<xf fontId="0"/>`).font).toEqual({
      name: "黑体",
      size: 16,
      bold: true,
      italic: false,
      underline: "double",
      strike: true,
      color: "#FF0000",
    });
  });

  test.each([
    [`rgb="FF112233"`, "#112233"],
    [`rgb="112233"`, "#112233"],
    [`indexed="10"`, "#FF0000"],
    [`indexed="64"`, null],
    [`auto="1"`, null],
    [`theme="4"`, "#4472C4"],
    // As Excel shows "blue, accent 1, lighter 80%" and "white, darker 15%".
    [`theme="4" tint="0.79998168889431442"`, "#DAE3F3"],
    [`theme="0" tint="-0.14999847407452621"`, "#D9D9D9"],
    [`theme="99"`, null],
    [`rgb="quatsch"`, null],
  ])("colour %s: %s", (attributes, color) => {
    const font = `<fonts><font><color ${attributes}/></font></fonts>`;
    expect(styleOf(font, `<xf fontId="0"/>`).font.color).toBe(color);
  });

  test("the file's own theme and palette come first", () => {
    const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="010203"/></a:dk1><a:lt1><a:srgbClr val="FDFEFF"/></a:lt1></a:clrScheme></a:themeElements></a:theme>`;
    const { styles } = contentOf({
      styles: `<fonts><font><color theme="1"/></font><font><color indexed="1"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs><colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00ABCDEF"/></indexedColors></colors>`,
      parts: {
        "xl/theme/theme1.xml": theme,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link("rId1", "worksheet", "worksheets/sheet1.xml")}${link("rId2", "styles", "styles.xml")}${link("rId4", "theme", "theme/theme1.xml")}</Relationships>`,
      },
    });
    expect(styles.map(({ font }) => font.color)).toEqual(["#010203", "#ABCDEF"]);
  });

  test.each([
    [`<patternFill patternType="none"/>`, null],
    [
      `<patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill>`,
      "#FFFF00",
    ],
    [`<patternFill patternType="gray125"/>`, "#DFDFDF"],
    [`<gradientFill><stop position="0"><color rgb="FF00FF00"/></stop></gradientFill>`, "#00FF00"],
  ])("fill %s: %s", (fill, color) => {
    expect(styleOf(`<fills><fill>${fill}</fill></fills>`, `<xf fillId="0"/>`).fill).toBe(color);
  });

  test("borders", () => {
    const border = `<border diagonalUp="1"><left style="thin"><color rgb="FF808080"/></left><right/><top style="none"/><bottom style="double"/><diagonal style="hair"/></border>`;
    expect(styleOf(`<borders>${border}</borders>`, `<xf borderId="0"/>`).borders).toEqual({
      left: { style: "thin", color: "#808080" },
      bottom: { style: "double", color: null },
      diagonalUp: { style: "hair", color: null },
    });
  });

  test("alignment", () => {
    const xf = `<xf><alignment horizontal="center" vertical="top" wrapText="1" indent="2" textRotation="135"/></xf>`;
    expect(styleOf("", xf).alignment).toEqual({
      horizontal: "center",
      vertical: "top",
      wrap: true,
      shrinkToFit: false,
      indent: 2,
      rotation: -45,
      stacked: false,
    });
    expect(styleOf("", `<xf><alignment textRotation="255"/></xf>`).alignment).toMatchObject({
      rotation: 0,
      stacked: true,
    });
  });

  test("number format, quote prefix, lock", () => {
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="0.0&quot;万元&quot;"/></numFmts>`;
    const xf = `<xf numFmtId="200" quotePrefix="1"><protection locked="0"/></xf>`;
    expect(styleOf(styles, xf)).toMatchObject({
      numberFormat: '0.0"万元"',
      quotePrefix: true,
      locked: false,
    });
  });

  test("without a style part there is a default style", () => {
    expect(contentOf({}).styles).toHaveLength(1);
  });
});

describe("sheets", () => {
  test("styles of cells, rows and columns; heights, widths, what is hidden", () => {
    const { sheet } = contentOf({
      styles: `<cellXfs><xf/><xf/><xf/></cellXfs>`,
      before: `<sheetFormatPr defaultRowHeight="18" baseColWidth="8"/><cols><col min="2" max="3" width="20.5" style="2"/><col min="5" max="16384" hidden="1"/></cols>`,
      rows: `<row r="1" ht="33.5" customHeight="1" s="1" customFormat="1"><c r="A1" s="1"/></row><row r="2" hidden="1"/><row r="3"/>`,
    });
    expect([...sheet.styles]).toEqual([[cellKey(0, 0), 1]]);
    expect([...sheet.rows]).toEqual([
      [0, { height: 33.5, hidden: false, style: 1 }],
      [1, { height: null, hidden: true, style: null }],
    ]);
    expect(sheet.columns).toEqual([
      { first: 1, last: 2, width: 20.5, hidden: false, style: 2 },
      { first: 4, last: 16383, width: null, hidden: true, style: null },
    ]);
    expect(sheet.defaultRowHeight).toBe(18);
    expect(columnPixels(sheet.defaultColumnWidth)).toBe(64);
  });

  test.each([
    [`<pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/>`, { rows: 3, columns: 1 }],
    [`<pane ySplit="2" topLeftCell="A40" state="frozenSplit"/>`, { rows: 2, columns: 0 }],
    [`<pane ySplit="2000" state="split"/>`, { rows: 0, columns: 0 }],
    ["", { rows: 0, columns: 0 }],
  ])("panes %s", (pane, frozen) => {
    const before = `<sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView showGridLines="0">${pane}</sheetView></sheetViews>`;
    expect(contentOf({ before }).sheet).toMatchObject({ frozen, showGridLines: false, tabColor: "#00B050" });
  });

  test("protection that is switched off is none", () => {
    expect(contentOf({ after: `<sheetProtection sheet="0"/>` }).sheet.protection).toBeNull();
    const { sheet } = contentOf({ after: `<sheetProtection sheet="1" password="CC1A" insertRows="0"/>` });
    expect(sheet.protection).toMatchObject({
      hasPassword: true,
      allowInsertRows: true,
      allowDeleteRows: false,
    });
  });

  test("conditional formats by priority", () => {
    const { sheet } = contentOf({
      styles: `<dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>`,
      after: `<conditionalFormatting sqref="A1:A3 C1"><cfRule type="cellIs" operator="between" priority="2" dxfId="0" stopIfTrue="1"><formula>1</formula><formula>5</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B1"><cfRule type="colorScale" priority="1"/></conditionalFormatting>`,
    });
    expect(
      sheet.conditionalFormats.map(({ areas, ...rest }) => ({ ...rest, areas: areas.map(areaA1) })),
    ).toEqual([
      expect.objectContaining({ type: "colorScale", areas: ["B1"], style: null }),
      {
        areas: ["A1:A3", "C1"],
        type: "cellIs",
        operator: "between",
        formulas: ["1", "5"],
        text: null,
        priority: 2,
        stopIfTrue: true,
        style: { font: { bold: true, color: "#9C0006" }, fill: "#FFC7CE" },
      },
    ]);
  });

  test("data validations: typed lists, lists by name, by another sheet in an extension, unknown lists, prompts", () => {
    const { sheet } = contentOf({
      rows: `<row r="1"><c r="A1" t="str"><v>一次性</v></c></row><row r="2"><c r="A2" t="str"><v>经常性</v></c></row>`,
      afterSheets: `<definedNames><definedName name="性质">申报表!$A$1:$A$2</definedName></definedNames>`,
      after: `<dataValidations><dataValidation type="list" sqref="B1" showDropDown="1"><formula1>"是, 否"</formula1></dataValidation><dataValidation type="list" sqref="B2"><formula1>性质</formula1></dataValidation><dataValidation type="list" sqref="B3"><formula1>INDIRECT(A1)</formula1></dataValidation><dataValidation type="whole" operator="between" sqref="B4:B5 D1" allowBlank="1" showInputMessage="1" promptTitle="t" prompt="p" showErrorMessage="1" errorStyle="warning" error="e"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations><extLst><ext><x14:dataValidations xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>'申报表'!A1:A9</xm:f></x14:formula1><xm:sqref>C1:C2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    });
    expect(
      sheet.dataValidations.map(({ areas, choices, showDropDown }) => [
        areas.map(areaA1),
        choices,
        showDropDown,
      ]),
    ).toEqual([
      [["B1"], ["是", "否"], false],
      [["B2"], ["一次性", "经常性"], true],
      [["B3"], null, true],
      [["B4:B5", "D1"], null, true],
      [["C1:C2"], ["一次性", "经常性"], true],
    ]);
    expect(sheet.dataValidations[3]).toMatchObject({
      type: "whole",
      operator: "between",
      formula1: "1",
      formula2: "9",
      allowBlank: true,
      prompt: { title: "t", text: "p" },
      error: { style: "warning", title: "", text: "e" },
    });
  });

  test("notes and threaded comments; the stand-in of a thread is left out", () => {
    const { sheet } = contentOf({
      sheetLinks:
        link("a", "comments", "../comments1.xml") +
        `<Relationship Id="b" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threads1.xml"/>`,
      parts: {
        "xl/comments1.xml": `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>李四</author><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>李四:</t></r><r><t xml:space="preserve">
请核对</t></r></text></comment><comment ref="B2" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
        "xl/threads1.xml": `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" personId="{p}"><text>好的</text></threadedComment></ThreadedComments>`,
        "xl/persons/person.xml": `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person id="{p}" displayName="张三"/></personList>`,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link("rId1", "worksheet", "worksheets/sheet1.xml")}<Relationship Id="p" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/></Relationships>`,
      },
    });
    expect(sheet.notes).toEqual([
      { at: { row: 0, column: 0 }, author: "李四", text: "李四:\n请核对", threaded: false },
      { at: { row: 1, column: 1 }, author: "张三", text: "好的", threaded: true },
    ]);
  });
});
