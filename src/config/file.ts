import { existsSync } from "node:fs";
import path from "node:path";
import { type Document, LineCounter, type ParsedNode } from "yaml";
import { treeAt } from "../discover/disk-tree.ts";
import { groundAt, intended, wayOut } from "../discover/ground.ts";
import { openFile } from "../discover/open.ts";
import { decode } from "../text/decode.ts";
import { repeatedKey, yamlDocuments } from "../text/parsed-yaml.ts";
import { UsageError } from "../types/usage-error.ts";
import type { GivenOptions, KnownNames } from "./given-options.ts";
import { readKeys } from "./keys.ts";

export const fileName = ".indexwright.yml";
const largest = 2 ** 20;
/** A handful of anchors is a convenience; thousands of aliases to one another are an attack on memory. */
const aliasesAtMost = 100;

/** The configuration that holds here: the nearest one, up to the top of the repository. */
export function findConfig(cwd: string): string | null {
  for (const folder of treeAt(cwd).above(".")) {
    const file = path.resolve(cwd, folder, fileName);
    if (existsSync(file)) return requireInside(file, cwd);
    const other = path.resolve(cwd, folder, ".indexwright.yaml");
    if (existsSync(other))
      throw new UsageError(`${path.relative(cwd, other)} is not read; rename it to ${fileName}`);
  }
  return null;
}

/** Its errors quote it, so it must not be a way to read another file of this machine. */
export function requireInside(file: string, cwd: string): string {
  if (wayOut(groundAt(path.dirname(file)), intended(file)) === null) return file;
  const name = path.relative(cwd, file);
  throw new UsageError(
    `${name} is a link that leads out of the repository; name it with --config to read it`,
  );
}

/** A configuration file's keys; every complaint names its place, "file:line:column". */
export function readConfig(file: string, cwd: string, known: KnownNames): GivenOptions {
  const name = path.relative(cwd, file) || file;
  return parseConfig(textOf(file, name), name, known);
}

/** @param name what the complaints call it */
export function parseConfig(text: string, name: string, known: KnownNames): GivenOptions {
  const lines = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const document = parsed(text, lines, name, place);
  return readKeys(
    document,
    (node, message) => new UsageError(`${place(node?.range[0] ?? 0)}: ${message}`),
    known,
  );
}

function parsed(text: string, lineCounter: LineCounter, name: string, place: (offset: number) => string) {
  let document: Document.Parsed<ParsedNode>;
  let repeated: number | null;
  try {
    const [first, ...more] = yamlDocuments(text, lineCounter.addNewLine);
    if (!first || more.length > 0) throw new Error("it holds several documents");
    document = first;
    // Counts aliases; the value itself is not used.
    if (document.errors.length === 0) document.toJS({ maxAliasCount: aliasesAtMost });
    repeated = repeatedKey(document);
  } catch (error) {
    throw new UsageError(`${name}: ${trouble(error instanceof Error ? error.message : "")}`);
  }
  const [first] = document.errors;
  if (first) throw new UsageError(`${place(first.pos[0])}: ${trouble(first.message)}`);
  if (repeated !== null) throw new UsageError(`${place(repeated)}: ${trouble("Map keys must be unique")}`);
  return document;
}

function trouble(message: string): string {
  if (/too long/.test(message)) return "it is too long; a configuration has 256 kB at most";
  if (/call stack|nested too deeply/.test(message)) return "it is nested too deeply; write it out plainly";
  if (/^Excessive alias|too many anchors/.test(message))
    return "it has too many aliases; write it out plainly";
  return `not valid YAML: ${message.split("\n")[0]}`;
}

function textOf(file: string, name: string): string {
  const opened = openFile(file, null, largest);
  if (!("bytes" in opened)) {
    const why = opened.why ?? "cannot be read; check that it exists and may be opened";
    throw new UsageError(`the configuration ${name} ${why}`);
  }
  const decoded = decode(opened.bytes);
  if ("text" in decoded) return decoded.text;
  throw new UsageError(`the configuration ${name} cannot be read: ${decoded.reason}`);
}
