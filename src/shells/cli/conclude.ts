import path from "node:path";
import { groundsOf } from "../../discover/ground.ts";
import { placeAt } from "../../discover/place.ts";
import { namedFolders } from "../../discover/select.ts";
import { levels, type Options } from "../../options.ts";
import { baselineText } from "../../programs/baseline.ts";
import type { FixedFiles, Stages } from "../../programs/commands.ts";
import { logLine } from "../../report/escape/log.ts";
import { plural } from "../../report/verdict.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Report, RunFailure, SourceFile } from "../../types.ts";
import { writeFixed } from "../../write/fixed-files.ts";
import { requireApart } from "../../write/output-target.ts";
import type { Io } from "./io.ts";
import { patchOf } from "./patch.ts";
import { type PreparedRun, refusals } from "./run-inputs.ts";
import { writeReports, written } from "./write.ts";

/** Says at once which outputs are refused; throws where nothing would be left that the run could write. */
export function begin({ options, refused }: Pick<PreparedRun, "options" | "refused">, io: Io): void {
  const { outputs, writeBaseline, dryRun } = options;
  const left = [...outputs.map(({ file }) => file), ...(writeBaseline === null ? [] : [writeBaseline])];
  const said = [...refused.values()];
  if (!dryRun && left.every((name) => name !== null && refused.has(name)))
    throw new UsageError(said.join("; "));
  for (const why of said) io.stderr(`indexwright: ${logLine(why)}\n`);
}

/** Fixes are written, or shown as a patch, before it is said what they leave. */
export async function finish(fixed: FixedFiles, given: PreparedRun, io: Io, by: Stages): Promise<number> {
  const { discovery, options } = given;
  const { report, changed } = fixed;
  if (options.dryRun) {
    io.stdout(patchOf(allOf(discovery), changed, io));
    sayFailures(report, io);
    return given.refused.size > 0 ? 2 : exitStatus(report, options);
  }
  const left = writeChanged(changed, given, io);
  const failures = [...report.failures, ...left];
  const remarks = options.fix ? [...report.remarks, fixedInWords(fixed, left)] : report.remarks;
  return conclude({ ...report, failures, remarks }, given, io, by);
}

const mostNamed = 10;

/** What --fix has made of which files; what could not be written is not counted. */
function fixedInWords({ changed, made }: FixedFiles, left: readonly RunFailure[]): string {
  const lost = new Set(left.map((one) => one.file?.path));
  const paths = [...changed.keys()].filter((name) => !lost.has(name)).sort();
  if (paths.length === 0) {
    const why =
      changed.size > 0 ? "none that it fixes could be written" : "no finding had a fix that is safe to make";
    return `--fix changed no file (0 fixed): ${why}; \`indexwright fix\` repairs whole migrations`;
  }
  const counted = paths.map((name) => ({ name, places: made?.get(name) ?? 1 }));
  const all = counted.reduce((sum, { places }) => sum + places, 0);
  const named = counted.slice(0, mostNamed).map(({ name, places }) => `${name} (${places})`);
  const more = paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : "";
  return `--fix changed ${plural(all, "place")} in ${plural(paths.length, "file")}: ${named.join(", ")}${more}`;
}

/** The files of a run, in whatever language. */
export function allOf({ files, code }: PreparedRun["discovery"]): readonly SourceFile[] {
  const named = new Set(files.map((file) => file.path));
  return [...files, ...code.filter((file) => !named.has(file.path))];
}

/** Only files that were to be reported are rewritten, none that they include. */
function writeChanged(changed: FixedFiles["changed"], given: PreparedRun, io: Io): readonly RunFailure[] {
  const { discovery, options } = given;
  const grounds = groundsOf(io.cwd, namedFolders(options, placeAt(io.cwd)), true);
  const files = allOf(discovery).flatMap((before) => {
    const after = changed.get(before.path);
    return after ? [{ absolute: path.resolve(io.cwd, before.path), before, after }] : [];
  });
  return writeFixed(files, grounds);
}

interface SaidReport {
  readonly refused: ReadonlyMap<string, string>;
  /** In sentences. */
  readonly troubles: readonly string[];
}

/** Says a report in every format asked for. What cannot be written costs nothing else. */
async function said(report: Report, given: PreparedRun, io: Io, by: Stages): Promise<SaidReport> {
  const { discovery, options, beside, writer } = given;
  // Which files are included, or say how the others are read, is known only now.
  const read = [...discovery.tree.asked()].flatMap(([name, why]) => (why === null ? [name] : []));
  const refused = refusals(options, given.refused, (name) =>
    requireApart(io.cwd, name, [...beside, ...read]),
  );
  const outputs = options.outputs.filter(({ file }) => file === null || !refused.has(file));
  const late = [...refused].flatMap(([name, why]) => (given.refused.has(name) ? [] : [why]));
  const troubles = [...late, ...(await writeReports(report, { ...options, outputs }, writer, io, by))];
  sayFailures(report, io);
  return { refused, troubles };
}

/** Says a report whose exit status its command decides; true where something could not be written. */
export async function sayReport(report: Report, given: PreparedRun, io: Io, by: Stages): Promise<boolean> {
  const { refused, troubles } = await said(report, given, io, by);
  for (const trouble of troubles) io.stderr(`indexwright: ${logLine(trouble)}\n`);
  return troubles.length + refused.size > 0;
}

/** Says a report, and gives the exit status. */
export async function conclude(report: Report, given: PreparedRun, io: Io, by: Stages): Promise<number> {
  const { options, writer } = given;
  const { writeBaseline } = options;
  const { refused, troubles: before } = await said(report, given, io, by);
  const troubles = [...before];
  if (writeBaseline !== null && !refused.has(writeBaseline)) {
    const lost = written(writer, writeBaseline, baselineText(report));
    troubles.push(...lost);
    if (lost.length === 0)
      io.stderr(`indexwright: wrote ${report.findings.length} findings to ${logLine(writeBaseline)}\n`);
  }
  for (const trouble of troubles) io.stderr(`indexwright: ${logLine(trouble)}\n`);
  if (troubles.length + refused.size > 0) return 2;
  if (writeBaseline === null) return exitStatus(report, options);
  return report.failures.length > 0 ? 2 : 0;
}

export function sayFailures({ failures: [failure, ...more] }: Report, io: Io): void {
  if (!failure) return;
  const rest = more.length === 0 ? "" : ` (and ${more.length} more)`;
  io.stderr(`indexwright: the run is incomplete: ${logLine(failure.message)}${rest}\n`);
}

/** Severities stand in order, the gravest first. */
export function exitStatus({ findings, failures }: Report, { failOn }: Options): number {
  if (failures.length > 0) return 2;
  if (failOn === "never") return 0;
  const least = levels.indexOf(failOn);
  return findings.some(({ severity }) => levels.indexOf(severity) <= least) ? 1 : 0;
}
