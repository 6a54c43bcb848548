import path from "node:path";
import { openFile } from "../discover/open.ts";
import { decode } from "../text/decode.ts";
import { lookup } from "../text/lookup.ts";
import { UsageError } from "../types/usage-error.ts";
import { requireTarget, type Writer } from "./output-target.ts";
import { appendTo } from "./replace-file.ts";
import { writeTrouble } from "./write-error-text.ts";

/** What earlier runs have noted, and where this one notes: each line is on the disk before anything else is done. */
export interface Journal {
  /** The objects of the file's lines, in their order. */
  readonly noted: readonly Readonly<Record<string, unknown>>[];
  /** Gives why it could not be noted, which is no reason to leave a build alone; null: it is on the disk. */
  readonly note: (entry: Readonly<Record<string, unknown>>) => string | null;
}

const largest = 64 * 2 ** 20;
const mark = { journal: "indexwright" };

/**
 * Opens a journal, which may not be there yet. Throws a UsageError where it cannot be read or written, or where the file is
 * something else: nothing is written behind that. A last line that a crash has cut off is passed over.
 */
export function openJournal(writer: Writer, name: string): Journal {
  requireTarget(writer, name);
  const real = path.resolve(writer.cwd, name);
  const text = textOf(real, name);
  const lines = text.split("\n");
  const cut = lines.pop() ?? "";
  const noted = lines.map((line, at) => entryIn(line) ?? refuse(name, at + 1));
  const append = (line: string): string | null => {
    try {
      appendTo(real, Buffer.from(line));
      return null;
    } catch (error) {
      return `the journal ${name} cannot be written: ${writeTrouble(error as Error) ?? (error as Error).message}`;
    }
  };
  // Written at once, so that nobody learns in the middle of a build that it cannot be.
  const trouble = append(cut === "" ? "" : "\n");
  if (trouble !== null) throw new UsageError(trouble);
  // What has failed may stand there in part.
  let whole = true;
  const note = (entry: Readonly<Record<string, unknown>>): string | null => {
    const failed = append(`${whole ? "" : "\n"}${JSON.stringify({ ...mark, ...entry })}\n`);
    whole = failed === null;
    return failed;
  };
  return { noted, note };
}

function textOf(real: string, name: string): string {
  const opened = openFile(real, null, largest);
  if (!("bytes" in opened)) {
    if (opened.why === null) return "";
    throw new UsageError(`the journal ${name} ${opened.why}`);
  }
  const decoded = decode(opened.bytes);
  return "text" in decoded ? decoded.text : refuse(name, 1);
}

/** A line that a crash or a full disk has cut off is no entry, and an empty one may stand behind it. */
function entryIn(line: string): Readonly<Record<string, unknown>> | null {
  if (line === "") return {};
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== "object" || entry === null) return null;
    const fields = entry as Readonly<Record<string, unknown>>;
    return lookup(fields, "journal") === mark.journal ? fields : null;
  } catch {
    return line.startsWith('{"journal":"indexwright"') ? {} : null;
  }
}

function refuse(name: string, line: number): never {
  throw new UsageError(
    `${name} is no journal of indexwright (line ${line}), and nothing is written behind it: name another file`,
  );
}
