import path from "node:path";
import { intended, topOf } from "../../discover/ground.ts";
import { realPath, slashed } from "../../discover/place.ts";
import type { Options } from "../../options.ts";
import type { Stages } from "../../programs/commands.ts";
import { failureOf } from "../../text/run-failures.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Report } from "../../types.ts";
import { nothingDevice, requireTarget, type Writer } from "../../write/output-target.ts";
import { marked } from "../../write/own-report.ts";
import { writeReport } from "../../write/replace-file.ts";
import { writeTrouble } from "../../write/write-error-text.ts";
import { type Io, wantsColor } from "./io.ts";

/**
 * Each report to its place. A file gets no colours, and its folder is made. One that cannot be made or written costs no
 * other: it gives a sentence.
 */
export async function writeReports(
  report: Report,
  options: Options,
  writer: Writer,
  io: Io,
  stages: Stages,
): Promise<readonly string[]> {
  const troubles: string[] = [];
  const under = underTop(io.cwd);
  for (const { format, file } of options.outputs) {
    const look = file === null ? { color: wantsColor(io), width: io.columns } : { color: false, width: 100 };
    try {
      const text = await stages.render(report, format, { ...look, under, failOn: options.failOn });
      if (file === null) io.stdout(text);
      else if (file !== nothingDevice) troubles.push(...written(writer, file, marked(format, text)));
    } catch (error) {
      troubles.push(failureOf(`the report as ${format} could not be made`, error, null).message);
    }
  }
  return troubles;
}

function underTop(cwd: string): string {
  const here = realPath(cwd);
  const top = here && topOf(here);
  return here && top ? slashed(path.relative(top, here)) : "";
}

/** The sentence about what could not be written. */
export function written(writer: Writer, name: string, text: string): readonly string[] {
  try {
    writeFile(writer, name, text);
    return [];
  } catch (error) {
    if (error instanceof UsageError) return [error.message];
    throw error;
  }
}

/** Throws a UsageError. */
export function writeFile(writer: Writer, name: string, text: string): void {
  // Between the start and now somebody may have put something else there.
  requireTarget(writer, name);
  try {
    writeReport(intended(path.resolve(writer.cwd, name)), Buffer.from(text));
  } catch (error) {
    const why = writeTrouble(error);
    if (why === null) throw error;
    throw new UsageError(`${name} cannot be written: ${why}; name a file that you may write to`);
  }
}
