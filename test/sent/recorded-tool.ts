import { readdirSync, readFileSync } from "node:fs";
import { sentSqlOf } from "../../src/programs/sent-sql.ts";
import { defaults, discoveryOf } from "../room.ts";
import { flat } from "./real-tool.ts";

/** What a tool sent to a server, by the migrations that test/recorded has; `npm run test:tools` records it. */
export interface RecordedTool {
  readonly versions: Readonly<Record<string, string>>;
  readonly up: Readonly<Record<string, readonly string[]>>;
  readonly down: Readonly<Record<string, readonly string[]>>;
}

export function recordedBy(name: string): RecordedTool {
  return JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8"));
}

/** Files of test/recorded that a pattern is true of, by their paths in a folder of it. */
export function recordedFiles(folder: string, named: RegExp): ReadonlyMap<string, string> {
  const at = new URL(`../recorded/${folder}/`, import.meta.url);
  const paths = readdirSync(at, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );
  return new Map(
    paths.filter((path) => named.test(path)).map((path) => [path, readFileSync(new URL(path, at), "utf8")]),
  );
}

/** What we say that each file sends, a text for each query, with the BEGIN and COMMIT of its own that it has. */
export async function readRecorded(files: ReadonlyMap<string, string>, beside: ReadonlyMap<string, string>) {
  const read = await sentSqlOf(discoveryOf(files, beside), defaults);
  const sent = new Map<string, string[]>();
  for (const { file, direction, statements } of read.migrations) {
    const messages = new Map<number, string[]>();
    for (const { sql, message } of statements) messages.set(message, [...(messages.get(message) ?? []), sql]);
    const all = [...messages.values()].map((parts) => flat(parts.join("; ")));
    sent.set(`${file.path} ${direction}`, [...(sent.get(`${file.path} ${direction}`) ?? []), ...all]);
  }
  return { sent, unread: read.unread };
}
