import { parseCell } from "../../grid/address";
import type { Package } from "./package";
import { partOfType } from "./relationships";
import type { Relationship } from "./relationships";
import { RichText } from "./richText";
import type { Note } from "./workbook";
import { readTree } from "./xmlTree";
import type { XmlNode } from "./xmlTree";

/**
 * Notes and threaded comments of a sheet. A threaded comment also stands among the notes, as a stand-in for old programs; that
 * one is left out.
 * @param sheet relationships of the sheet
 * @param workbook relationships of the workbook, which names the persons
 * @throws FileProblem
 */
export function readNotes(
  source: Package,
  sheet: readonly Relationship[],
  workbook: readonly Relationship[],
): Note[] {
  const notesPart = partOfType(sheet, "comments");
  const threadsPart = partOfType(sheet, "threadedComment");
  const threads =
    threadsPart === null ? [] : threadsOf(readTree(source, threadsPart), persons(source, workbook));
  const threaded = new Set(threads.map(({ at }) => `${String(at.row)} ${String(at.column)}`));
  const notes = notesPart === null ? [] : notesOf(readTree(source, notesPart));
  return [
    ...notes.filter(
      ({ at, author }) =>
        !(author.startsWith("tc=") && threaded.has(`${String(at.row)} ${String(at.column)}`)),
    ),
    ...threads,
  ];
}

function notesOf(comments: XmlNode): Note[] {
  const authors = comments.child("authors")?.all("author") ?? [];
  return (comments.child("commentList")?.all("comment") ?? []).flatMap((node): Note[] => {
    const at = parseCell(node.attribute("ref") ?? "");
    if (!at) return [];
    const author = authors[node.number("authorId") ?? -1]?.text ?? "";
    return [{ at, author, text: richText(node.child("text")), threaded: false }];
  });
}

function threadsOf(comments: XmlNode, names: ReadonlyMap<string, string>): Note[] {
  return comments.all("tc:threadedComment").flatMap((node): Note[] => {
    const at = parseCell(node.attribute("ref") ?? "");
    if (!at) return [];
    const author = names.get(node.attribute("personId") ?? "") ?? "";
    return [{ at, author, text: node.child("tc:text")?.text ?? "", threaded: true }];
  });
}

function persons(source: Package, workbook: readonly Relationship[]): Map<string, string> {
  const part = partOfType(workbook, "person");
  const nodes = part === null ? [] : readTree(source, part).all("tc:person");
  return new Map(nodes.map((node) => [node.attribute("id") ?? "", node.attribute("displayName") ?? ""]));
}

function richText(node: XmlNode | undefined): string {
  const text = new RichText();
  const visit = (child: XmlNode) => {
    text.open(child.name);
    text.text(child.text);
    child.children.forEach(visit);
    text.close(child.name);
  };
  node?.children.forEach(visit);
  return text.take();
}
