import type { GivenOptions } from "../../config/given-options.ts";
import type { Options } from "../../options.ts";
import type { Stages } from "../../programs/commands.ts";
import { cleaned } from "./clean-up.ts";
import { begin, conclude, finish } from "./conclude.ts";
import { applied } from "./deployment/apply.ts";
import { examined } from "./deployment/health.ts";
import { preflown } from "./deployment/preflight.ts";
import { runbook } from "./deployment/runbook.ts";
import { verified } from "./deployment/verify.ts";
import type { Io } from "./io.ts";
import { proven } from "./prove-with-progress.ts";
import { repair } from "./repair.ts";
import { prepared } from "./run-inputs.ts";
import { sentSql } from "./sent-sql.ts";
import { statisticsFor } from "./statistics-tables.ts";

type Run = (argv: readonly string[], given: GivenOptions, io: Io, by: Stages) => Promise<number>;

/** The runs that look at migrations; without a command's name they are read. */
export function runFor(command: string | undefined): Run {
  if (command === "sql") return sql;
  if (command === "preflight") return preflown;
  if (command === "verify") return verified;
  if (command === "apply" || command === "rollback")
    return (argv, given, io, by) => applied(command, argv, given, io, by);
  if (command === "health") return examined;
  if (command === "runbook") return runbook;
  if (command === "fix") return fix;
  return command === "prove" ? prove : command === "statistics" ? statistics : lint;
}

const lint: Run = async (argv, _, io, by) => {
  const given = await prepared(argv, io, by);
  begin(given, io);
  const { discovery, options, baseline } = given;
  if (options.fix) return finish(await by.lintFixed(discovery, options, baseline), given, io, by);
  const read = showsRepairs(options) ? by.withRepairs : by.lint;
  const whole = await by.withMigrationsRun(discovery, options);
  return conclude(await read(whole, options, baseline), given, io, by);
};

/** Of what a branch changes, programs and a page are told what should stand there instead. */
function showsRepairs({ since, outputs }: Options): boolean {
  return since !== null && outputs.some(({ format }) => format === "json" || format === "html");
}

const fix: Run = async (argv, _, io, by) => {
  const given = await prepared(argv, io, by);
  begin(given, io);
  return repair(given, io, by);
};

const prove: Run = async (argv, asked, io, by) => {
  if (asked.switches.has("clean-up")) return cleaned(asked, io, by);
  const given = await prepared(argv, io, by);
  begin(given, io);
  return finish(await proven(given, io, by), given, io, by);
};

const sql: Run = (argv, _, io, by) => sentSql(argv, io, by);

const statistics: Run = async (argv, asked, io, by) => {
  io.stdout(await statisticsFor(argv, asked, io, by));
  return 0;
};
