import path from "node:path";
import { groundsOf } from "../../discover/ground.ts";
import { placeAt } from "../../discover/place.ts";
import { namedFolders } from "../../discover/select.ts";
import type { Stages } from "../../programs/commands.ts";
import { logLine } from "../../report/escape/log.ts";
import { patchOfRepaired } from "../../report/repair/patch.ts";
import { plural, verdict } from "../../report/verdict.ts";
import { positionAt } from "../../text/offsets.ts";
import type { Repair, Report, RunFailure } from "../../types.ts";
import { type RewrittenFile, writeFixed } from "../../write/fixed-files.ts";
import { writeNew } from "../../write/new-file.ts";
import { removeFile, whyItStays } from "../../write/remove-file.ts";
import { allOf, conclude, exitStatus, sayFailures } from "./conclude.ts";
import type { Io } from "./io.ts";
import { patchForEyes } from "./patch.ts";
import type { PreparedRun } from "./run-inputs.ts";

/** Writes the repaired migrations, or prints them as a patch, and says what is left. */
export async function repair(given: PreparedRun, io: Io, by: Stages): Promise<number> {
  const { discovery, options, baseline } = given;
  const { report, repairs } = await by.repaired(discovery, options, baseline);
  const { whole, stays } = wholeOnes(repairs, given, io);
  const files = whole.flatMap((one) => one.files);
  if (options.dryRun) {
    const parts = files.map((file) => patchOfRepaired(file, (name) => textOf(name, given)) ?? "");
    io.stdout(patchForEyes(parts.join(""), io));
    const nothing = files.length === 0 ? whyNoPatch(report, options) : [];
    for (const sentence of [...nothing, ...told(repairs)]) io.stderr(`indexwright: ${logLine(sentence)}\n`);
    sayFailures({ ...report, failures: [...report.failures, ...stays] }, io);
    return given.refused.size > 0 || stays.length > 0 ? 2 : exitStatus(report, options);
  }
  const lost = writeRepaired(files, given, io);
  const failures = [...report.failures, ...stays, ...lost];
  const remarks = [...report.remarks, wroteInWords(whole, lost.length), ...told(repairs)];
  return conclude({ ...report, failures, remarks }, given, io, by);
}

/** A patch that holds nothing says nothing of what was found, or not read. */
function whyNoPatch(report: Report, { failOn }: PreparedRun["options"]): readonly string[] {
  const places = report.findings
    .filter(({ severity }) => severity !== "notice")
    .map(
      ({ file, span, rule, message }) =>
        `${file.path}:${positionAt(file, span[0]).line} ${message} (${rule})`,
    );
  return [`no patch: ${verdict(report, failOn).sentence}`, ...report.remarks, ...places];
}

/** A file as it stands, whether it is a migration or stands beside one. */
function textOf(name: string, { discovery }: PreparedRun): string | null {
  return allOf(discovery).find((file) => file.path === name)?.text ?? discovery.tree.read(name);
}

/** Those of which every file that is to go can go: of one that renames, half would give the tool its migration twice. */
function wholeOnes(repairs: readonly Repair[], given: PreparedRun, io: Io) {
  const grounds = groundsOf(io.cwd, namedFolders(given.options, placeAt(io.cwd)), true);
  const stays: RunFailure[] = [];
  const whole = repairs.filter(({ files }) => {
    const lost = files.flatMap(({ path: name, gone }) => {
      const text = gone ? textOf(name, given) : null;
      const absolute = path.resolve(io.cwd, name);
      return text === null ? [] : lostOf(name, whyItStays(absolute, grounds(absolute), text));
    });
    stays.push(...lost);
    return lost.length === 0;
  });
  return { whole, stays };
}

/** What is new is made before what it takes the place of goes. */
function writeRepaired(files: Repair["files"], given: PreparedRun, io: Io): readonly RunFailure[] {
  const grounds = groundsOf(io.cwd, namedFolders(given.options, placeAt(io.cwd)), true);
  const at = (name: string): string => path.resolve(io.cwd, name);
  const made = files.flatMap(({ path: name, text, new: isNew }) =>
    isNew ? lostOf(name, writeNew(at(name), grounds(at(name)), text)) : [],
  );
  const rewritten = files.flatMap(({ path: name, text, new: isNew, gone }): readonly RewrittenFile[] => {
    const before = isNew || gone ? null : textOf(name, given);
    if (before === null) return [];
    const file = { path: name, changed: "all" } as const;
    return [{ absolute: at(name), before: { ...file, text: before }, after: { ...file, text } }];
  });
  const lost = [...made, ...writeFixed(rewritten, grounds)];
  // Where something of the repair is not there, nothing goes either.
  if (lost.length > 0) return lost;
  return files.flatMap(({ path: name, gone }) => {
    const text = gone ? textOf(name, given) : null;
    return text === null ? [] : lostOf(name, removeFile(at(name), grounds(at(name)), text));
  });
}

function lostOf(name: string, why: string | null): readonly RunFailure[] {
  return why === null ? [] : [{ message: `${name} ${why}`, file: null, span: null }];
}

function wroteInWords(repairs: readonly Repair[], lost: number): string {
  const files = repairs.flatMap((one) => one.files);
  if (files.length === 0) return "fix wrote no file";
  const made = files.filter((one) => one.new).length;
  const gone = files.filter((one) => one.gone).length;
  const repaired = repairs.filter((one) => one.files.length > 0).length;
  const missing = lost === 0 ? "" : `; ${lost} of them could not be written`;
  const removed = gone === 0 ? "" : `, ${gone} taken away`;
  return `fix repaired ${plural(repaired, "migration")}: ${plural(files.length - made - gone, "file")} written anew, ${made} new${removed}${missing}`;
}

/** What to look at first, and what it asks; the findings that are left stand in the report. */
function told(repairs: readonly Repair[]): readonly string[] {
  return repairs.flatMap(({ first, left }) => [
    ...first,
    ...left.flatMap(({ message, fingerprint }) => (fingerprint === undefined ? [message] : [])),
  ]);
}
