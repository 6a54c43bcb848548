import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode } from "yaml";
import { yamlComments, yamlDocuments } from "../../../text/parsed-yaml.ts";
import type { LiteralRun, Span } from "../../../types.ts";
import type { TextValue } from "../value.ts";
import {
  type ChangelogDocument,
  type ChangelogForm,
  type ChangelogNode,
  deepestNode,
  noChangelog,
} from "./node.ts";

/** Of what a program may have written. */
const longest = 2 ** 20;

/** JSON is YAML, but for tabs between its signs. `under`: the key that all of it stands under. */
export function readYaml(text: string, form: ChangelogForm, under = "databaseChangeLog"): ChangelogDocument {
  try {
    const [document] = yamlDocuments(text, new LineCounter().addNewLine, longest);
    const [error] = document?.errors ?? [];
    if (error)
      return { form, ...noChangelog, errors: [{ span: error.pos, message: messageOf(error, form) }] };
    const root = rootOf(document?.contents ?? null, text, under);
    return { form, root, errors: [], comments: form === "json" ? [] : yamlComments(text) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = `${error.message === "" ? "it is nested too deeply" : error.message} to be read`;
    return { form, ...noChangelog, errors: [{ span: [0, 1], message }] };
  }
}

function messageOf(error: Error, form: ChangelogForm): string {
  return `it is no valid ${form === "json" ? "JSON" : "YAML"}: ${error.message.split("\n")[0] ?? ""}`;
}

/** It is a key of a map, or of the first item of a list. */
function rootOf(content: ParsedNode | null, source: string, under: string): ChangelogNode | null {
  const top = isSeq(content) ? content.items[0] : content;
  if (!isMap(top)) return null;
  const pair = top.items.find(({ key }) => isScalar(key) && key.value === under);
  return pair ? nodeOf(under, pair.value as ParsedNode | null, spanOf(pair.key), source, 0) : null;
}

function spanOf(node: ParsedNode | null): Span {
  return node?.range ? [node.range[0], node.range[1]] : [0, 0];
}

function nodeOf(
  name: string,
  value: ParsedNode | null,
  key: Span,
  source: string,
  depth: number,
): ChangelogNode {
  if (depth > deepestNode) throw new RangeError();
  const own = value ? spanOf(value) : key;
  const span: Span = [key[0], Math.max(key[1], trimmedEnd(source, own))];
  // What an anchor stands for is put together when Liquibase reads it.
  if (value === null || isAlias(value)) return { name, value: null, children: [], span };
  if (isScalar(value)) return { name, value: writtenText(value, source), children: [], span };
  return { name, value: null, children: childrenOf(value, source, depth), span };
}

/** The items of a list are the keys of the maps in it, one after the other (ParsedNode.setValue). */
function childrenOf(value: ParsedNode, source: string, depth: number): readonly ChangelogNode[] {
  if (depth > deepestNode) throw new RangeError();
  if (isSeq(value))
    return value.items.flatMap((item) =>
      isMap(item) || isSeq(item)
        ? childrenOf(item as ParsedNode, source, depth + 1)
        : itemOf(item as ParsedNode, source),
    );
  if (!isMap(value)) return [];
  return value.items.flatMap(({ key, value: inner }) =>
    isScalar(key)
      ? [nodeOf(String(key.value), inner as ParsedNode | null, spanOf(key as ParsedNode), source, depth + 1)]
      : [],
  );
}

/** A bare text in a list, as in `rollback: [DROP TABLE a]`. */
function itemOf(item: ParsedNode, source: string): readonly ChangelogNode[] {
  return isScalar(item)
    ? [{ name: "", value: writtenText(item, source), children: [], span: spanOf(item) }]
    : [];
}

function trimmedEnd(source: string, [start, end]: Span): number {
  return start + source.slice(start, end).trimEnd().length;
}

function writtenText(node: ParsedNode, source: string): TextValue | null {
  if (!isScalar(node) || node.value === null) return null;
  const text = typeof node.value === "number" ? (node.source ?? String(node.value)) : String(node.value);
  return { kind: "text", text, runs: lineRuns(text, spanOf(node), source) };
}

/** Each line of the text where it stands in the file; one that is folded, or has an escape in it, stands nowhere. */
export function lineRuns(text: string, [start, end]: Span, source: string): readonly LiteralRun[] {
  const runs: LiteralRun[] = [];
  let [at, from] = [0, start];
  for (const line of text.split("\n")) {
    const found = line.trim() === "" ? -1 : source.indexOf(line, from);
    if (found >= 0 && found + line.length <= end) {
      runs.push({ at, from: found, length: line.length });
      from = found + line.length;
    }
    at += line.length + 1;
  }
  return runs;
}
