import path from "node:path";
import { openFile } from "../discover/open.ts";
import { decode } from "../text/decode.ts";
import { lookup } from "../text/lookup.ts";
import { UsageError } from "../types/usage-error.ts";
import { requireTarget, type Writer } from "./output-target.ts";
import { appendTo } from "./replace-file.ts";

/** What earlier runs have noted, and where this one notes: each line is on the disk before anything else is done. */
export interface Journal {
  /** The objects of the file's lines, in their order. */
  readonly noted: readonly Readonly<Record<string, unknown>>[];
  readonly note: (entry: Readonly<Record<string, unknown>>) => void;
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
  const append = (line: string): void => {
    try {
      appendTo(real, Buffer.from(line));
    } catch (error) {
      throw new UsageError(`the journal ${name} cannot be written: ${(error as Error).message}`);
    }
  };
  // Written at once, so that nobody learns in the middle of a build that it cannot be.
  append(cut === "" ? "" : "\n");
  return { noted, note: (entry) => append(`${JSON.stringify({ ...mark, ...entry })}\n`) };
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

/** An empty line stands behind what a crash has cut off, and that is no entry either. */
function entryIn(line: string): Readonly<Record<string, unknown>> | null {
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
