import type { GivenOptions } from "../../../config/given-options.ts";
import { treeAt } from "../../../discover/disk-tree.ts";
import type { DeployOptions } from "../../../options.ts";
import type { Stages } from "../../../programs/commands.ts";
import { logLine } from "../../../report/escape/log.ts";
import { UsageError } from "../../../types/usage-error.ts";
import { nothingDevice } from "../../../write/output-target.ts";
import { marked } from "../../../write/own-report.ts";
import { begin } from "../conclude.ts";
import type { Io } from "../io.ts";
import { configured } from "../run-inputs.ts";
import { writeReports, written } from "../write.ts";

/** What the indexes of a database need. Exit status 0 nothing, 1 something, 2 could not run. */
export async function examined(
  argv: readonly string[],
  { words, lists }: GivenOptions,
  io: Io,
  by: Stages,
): Promise<number> {
  const databaseUrl = words.get("database-url") ?? io.env.INDEXWRIGHT_DATABASE_URL;
  const replicaUrls = lists.get("replica-url") ?? [];
  const filesAlone = words.has("rules-file") || words.has("dashboard-file");
  if ((lists.get("paths") ?? []).length > 1)
    throw new UsageError("health reads no migrations; leave out the paths, or run indexwright verify");
  if (!databaseUrl && (!filesAlone || replicaUrls.length > 0))
    throw new UsageError("health needs a database: --database-url, or INDEXWRIGHT_DATABASE_URL");
  const given = await configured(argv, io, by);
  const { options, writer, refused } = given;
  for (const { format } of options.outputs)
    if (!known.has(format))
      throw new UsageError(
        `--format ${format} is no format of health; it has terminal, json, markdown and prometheus`,
      );
  begin(given, io);
  const files = await filesOf(options.deploy);
  const troubles = files.flatMap(({ file, text }) =>
    refused.has(file) || file === nothingDevice ? [] : written(writer, file, text),
  );
  let found = 0;
  if (databaseUrl) {
    const report = await by.health(treeAt(io.cwd), options.deploy, { databaseUrl, replicaUrls });
    const outputs = options.outputs.filter(({ file }) => file === null || !refused.has(file));
    troubles.push(...(await writeReports(report, { ...options, outputs }, writer, io, by)));
    found = report.deployment?.health?.findings.length ?? 0;
  }
  for (const trouble of troubles) io.stderr(`indexwright: ${logLine(trouble)}\n`);
  if (troubles.length + refused.size > 0) return 2;
  return found > 0 ? 1 : 0;
}

const known: ReadonlySet<string> = new Set(["terminal", "json", "markdown", "prometheus"]);

interface WantedFile {
  readonly file: string;
  readonly text: string;
}

async function filesOf({ rulesFile, dashboardFile }: DeployOptions): Promise<readonly WantedFile[]> {
  if (rulesFile === null && dashboardFile === null) return [];
  const { alertRules } = await import("../../../report/prometheus/alert-rules.ts");
  const { grafanaDashboard } = await import("../../../report/prometheus/dashboard.ts");
  return [
    ...(rulesFile === null ? [] : [{ file: rulesFile, text: marked("rules", alertRules()) }]),
    ...(dashboardFile === null ? [] : [{ file: dashboardFile, text: grafanaDashboard() }]),
  ];
}
