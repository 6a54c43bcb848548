import type { SourceFile, Workload } from "../../types.ts";
import { loggedValues } from "./logged-values.ts";
import { type ExportedQuery, workloadOf } from "./workload-export.ts";

/** Of a log of many days, that is enough. */
const MOST = 5000;

/**
 * The queries of a server's log, as auto_explain writes them there in any of its formats, each once and with the values of its
 * parameters; null: there are none. The log's own format may be text or JSON. Never throws.
 */
export function parseQueryLog(file: SourceFile): Workload | null {
  const found = new Map<string, ExportedQuery>();
  for (const entry of entriesIn(file.text)) {
    if (found.size >= MOST) break;
    const known = found.get(entry.text);
    if (!known || known.values.size === 0) found.set(entry.text, entry);
  }
  return found.size === 0 ? null : workloadOf([...found.values()], file.path);
}

function* entriesIn(text: string): Generator<ExportedQuery> {
  for (const message of messagesIn(text)) yield* entryIn(message);
}

/** A line that begins an entry is not indented; what follows of it is. In JSON each line is one. */
function* messagesIn(text: string): Generator<string> {
  let open: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.startsWith("{") && line.endsWith("}")) yield messageOf(line);
    if (/^\s/.test(line) || line === "") {
      open.push(line);
      continue;
    }
    yield open.join("\n");
    open = [line];
  }
  yield open.join("\n");
}

function messageOf(line: string): string {
  try {
    const { message } = JSON.parse(line) as { message?: unknown };
    return typeof message === "string" ? message : "";
  } catch {
    return "";
  }
}

function* entryIn(message: string): Generator<ExportedQuery> {
  const [, said] = /duration: [\d.]+ ms {2}plan:\s*([\s\S]*)/.exec(message) ?? [];
  if (said === undefined) return;
  const json = inJson(said);
  if (json) yield json;
  else yield* inWords(said);
}

function inJson(said: string): ExportedQuery | null {
  if (!said.startsWith("{")) return null;
  try {
    const plan = JSON.parse(said) as Readonly<Record<string, unknown>>;
    const text = plan["Query Text"];
    const values = plan["Query Parameters"];
    if (typeof text !== "string") return null;
    return { text, values: typeof values === "string" ? loggedValues(values) : new Map() };
  } catch {
    return null;
  }
}

/** The text of the query goes on, indented, until its parameters or the first node of its plan. */
function* inWords(said: string): Generator<ExportedQuery> {
  const lines = said.split("\n").map((line) => line.replace(/^\t/, ""));
  const first = lines[0] ?? "";
  if (!first.startsWith("Query Text: ")) return;
  const end = lines.findIndex(
    (line, at) =>
      at > 0 && (line.startsWith("Query Parameters: ") || /\(cost=[\d.]+\.\.[\d.]+ rows=/.test(line)),
  );
  const text = [first.slice("Query Text: ".length), ...lines.slice(1, end < 0 ? undefined : end)]
    .join("\n")
    .trim();
  const parameters = lines[end]?.startsWith("Query Parameters: ") ? lines[end] : "";
  yield { text, values: loggedValues(parameters.slice("Query Parameters: ".length)) };
}
