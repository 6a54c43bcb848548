import type { Discovery } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import { addressOf, hostOf } from "../../postgres/address.ts";
import { reading } from "../../postgres/reading-session.ts";
import type { DatabaseOutcome, Report } from "../../types.ts";
import { lint } from "../lint.ts";
import { plannedChange } from "./planned-change.ts";
import { preflightAnswer } from "./preflight-answer.ts";
import { type PreflightRun, preflownDatabase, sourceOf } from "./preflown-database.ts";
import { toldSizes } from "./told-sizes.ts";

/**
 * Reads the migrations, and asks a database whether they may start now. null: the answer in the file of --from is judged.
 * Rejects with a NoServer.
 */
export async function preflight(
  discovery: Discovery,
  options: Options,
  databaseUrl: string | null,
): Promise<Report> {
  const change = await plannedChange(discovery, options);
  const report = await lint(discovery, options, new Set());
  const run = {
    others: change.leftOut.filter(({ matters }) => !matters).length,
    unfollowed: change.leftOut.filter(({ matters }) => matters).length,
    ...{ steps: change.steps, options, findings: report.findings },
    beside: change.beside,
    told: toldSizes(discovery.tree, options.deploy),
    generated: [],
  };
  const database = databaseUrl === null ? await answered(discovery, run) : await asked(databaseUrl, run);
  const leftOut = change.leftOut.map(({ file, span, message }) => ({ file, span, message }));
  return {
    ...report,
    deployment: { command: "preflight", outcome: database.outcome, databases: [database], leftOut },
  };
}

type AnyHost = Omit<PreflightRun, "host">;

async function answered({ tree }: Discovery, run: AnyHost): Promise<DatabaseOutcome> {
  const { source, server } = preflightAnswer(tree, run.options.deploy.from ?? "", run.steps);
  return preflownDatabase(source, server, { ...run, host: null });
}

async function asked(databaseUrl: string, run: AnyHost): Promise<DatabaseOutcome> {
  const option = "--database-url";
  const address = addressOf(databaseUrl, option);
  const { throughPooler } = run.options.deploy;
  const host = hostOf(address);
  return reading(address, { option, throughPooler }, (session, server) =>
    preflownDatabase(sourceOf(session, server), server, { ...run, host }),
  );
}
