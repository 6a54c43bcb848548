import path from "node:path";
import { groundsOf } from "../../discover/ground.ts";
import { placeAt } from "../../discover/place.ts";
import { namedFolders } from "../../discover/select.ts";
import type { Stages } from "../../programs/commands.ts";
import { logLine } from "../../report/escape/log.ts";
import { plural } from "../../report/verdict.ts";
import type { Repair, RunFailure, SourceFile } from "../../types.ts";
import { writeNew } from "../../write/new-file.ts";
import { allOf, conclude, exitStatus, sayFailures, writeChanged } from "./conclude.ts";
import type { Io } from "./io.ts";
import { patchOf } from "./patch.ts";
import type { PreparedRun } from "./run-inputs.ts";

/** Writes the repaired migrations, or prints them as a patch, and says what is left. */
export async function repair(given: PreparedRun, io: Io, by: Stages): Promise<number> {
  const { discovery, options, baseline } = given;
  const { report, repairs } = await by.repaired(discovery, options, baseline);
  const changed = new Map<string, SourceFile>();
  for (const { files } of repairs)
    for (const { path: name, text, new: isNew } of files)
      if (!isNew) changed.set(name, { path: name, text, changed: "all" });
  const made = repairs.flatMap(({ files }) => files.filter((one) => one.new));
  if (options.dryRun) {
    io.stdout(patchOf(allOf(discovery), changed, made, io));
    for (const sentence of told(repairs)) io.stderr(`indexwright: ${logLine(sentence)}\n`);
    sayFailures(report, io);
    return given.refused.size > 0 ? 2 : exitStatus(report, options);
  }
  const lost = [...writeChanged(changed, given, io), ...writeMade(made, given, io)];
  const failures = [...report.failures, ...lost];
  const remarks = [...report.remarks, wroteInWords(repairs, lost.length), ...told(repairs)];
  return conclude({ ...report, failures, remarks }, given, io, by);
}

function writeMade(made: Repair["files"], { options }: PreparedRun, io: Io): readonly RunFailure[] {
  const grounds = groundsOf(io.cwd, namedFolders(options, placeAt(io.cwd)), true);
  return made.flatMap(({ path: name, text }) => {
    const absolute = path.resolve(io.cwd, name);
    const why = writeNew(absolute, grounds(absolute), text);
    return why === null ? [] : [{ message: `${name} ${why}`, file: null, span: null }];
  });
}

function wroteInWords(repairs: readonly Repair[], lost: number): string {
  const files = repairs.flatMap((one) => one.files);
  if (files.length === 0) return "fix wrote no file";
  const made = files.filter((one) => one.new).length;
  const repaired = repairs.filter((one) => one.files.length > 0).length;
  const missing = lost === 0 ? "" : `; ${lost} of them could not be written`;
  return `fix repaired ${plural(repaired, "migration")}: ${plural(files.length - made, "file")} written anew, ${made} new${missing}`;
}

/** What to look at first, and what it asks; the findings that are left stand in the report. */
function told(repairs: readonly Repair[]): readonly string[] {
  return repairs.flatMap(({ first, left }) => [
    ...first,
    ...left.flatMap(({ message, fingerprint }) => (fingerprint === undefined ? [message] : [])),
  ]);
}
