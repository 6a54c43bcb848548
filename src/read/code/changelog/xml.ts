import {
  parseXml,
  type XmlCdata,
  type XmlComment,
  type XmlDocument,
  XmlElement,
  XmlError,
  XmlNode,
  type XmlText,
} from "@rgrove/parse-xml";
import type { LiteralRun, Span } from "../../../types.ts";
import { joined, type TextValue, textValue } from "../value.ts";
import { type ChangelogDocument, type ChangelogNode, deepestNode, noChangelog } from "./node.ts";

const options = {
  includeOffsets: true,
  preserveCdata: true,
  preserveComments: true,
  ignoreUndefinedEntities: true,
} as const;

export function readXml(text: string): ChangelogDocument {
  try {
    const document = parseXml(text, options);
    const comments: Span[] = [];
    const top = document.root;
    const root = top && localName(top.name) === "databaseChangeLog" ? nodeOf(top, text, comments, 0) : null;
    commentsIn(document, comments);
    return { form: "xml", root, errors: [], comments };
  } catch (error) {
    return { form: "xml", ...noChangelog, errors: [{ span: placeOf(error), message: messageOf(error) }] };
  }
}

function placeOf(error: unknown): Span {
  return error instanceof XmlError ? [error.pos, error.pos + 1] : [0, 1];
}

function messageOf(error: unknown): string {
  if (error instanceof XmlError) return `it is no well-formed XML: ${firstLine(error.message)}`;
  if (error instanceof RangeError) return "it is nested too deeply to be read";
  throw error;
}

/** The library shows the place below its words. */
function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/\s*\(line \d+, column \d+\)\s*$/, "");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function spanOf({ start, end }: XmlNode): Span {
  return [start, end];
}

function nodeOf(element: XmlElement, text: string, comments: Span[], depth: number): ChangelogNode {
  if (depth > deepestNode) throw new RangeError();
  const span = spanOf(element);
  const children: ChangelogNode[] = Object.entries(element.attributes)
    .filter(([name]) => !name.includes(":") && name !== "xmlns")
    .map(([name, value]) => ({
      name,
      value: textValue(value),
      children: [],
      span,
      attribute: true as const,
    }));
  const texts: TextValue[] = [];
  for (const inner of element.children) {
    if (inner instanceof XmlElement) children.push(nodeOf(inner, text, comments, depth + 1));
    else if (isText(inner)) texts.push(writtenText(inner, text));
    else if (inner.type === XmlNode.TYPE_COMMENT) comments.push(spanOf(inner));
  }
  const value = texts.length > 0 ? joined(texts) : null;
  return { name: localName(element.name), value, children, span };
}

function isText(node: XmlNode): node is XmlText | XmlCdata {
  return node.type === XmlNode.TYPE_TEXT || node.type === XmlNode.TYPE_CDATA;
}

function commentsIn(document: XmlDocument, comments: Span[]): void {
  for (const node of document.children)
    if (node.type === XmlNode.TYPE_COMMENT) comments.push(spanOf(node as XmlComment));
  comments.sort((a, b) => a[0] - b[0]);
}

const opening = "<![CDATA[";

/** A text, each character where it stands: a reference such as `&lt;` is one that does not, and a line ends with "\n". */
function writtenText(node: XmlText | XmlCdata, source: string): TextValue {
  const isData = node.type === XmlNode.TYPE_CDATA;
  const start = isData ? node.start + opening.length : node.start;
  const raw = source.slice(start, isData ? node.end - "]]>".length : node.end);
  if (raw === node.text)
    return { kind: "text", text: raw, runs: [{ at: 0, from: start, length: raw.length }] };
  return { kind: "text", text: node.text, runs: runsOf(node.text, raw, start) };
}

function runsOf(text: string, raw: string, start: number): readonly LiteralRun[] {
  const runs: LiteralRun[] = [];
  let at = 0;
  let from = 0;
  for (const { 0: reference, index } of raw.matchAll(/&[^;\s]{1,40};|\r\n?/g)) {
    if (index > from) runs.push({ at, from: start + from, length: index - from });
    at += index - from;
    from = index + reference.length;
    // What it stands for goes on to where the text is again as it is written.
    const next = raw.slice(from, from + 8).split(/[&\r]/)[0] ?? "";
    const goesOn = next === "" ? at + 1 : text.indexOf(next, at + 1);
    if (goesOn < 0 || goesOn > at + reference.length) return runs;
    at = goesOn;
  }
  if (raw.length > from && text.length - at === raw.length - from)
    runs.push({ at, from: start + from, length: raw.length - from });
  return runs;
}
