import { healthFacts, type NodeFacts, nodeFacts } from "../../deploy/health/facts.ts";
import { judgeHealth } from "../../deploy/health/judge-health.ts";
import type { EarlierSizes } from "../../deploy/health/sizes.ts";
import type { DeployOptions } from "../../options.ts";
import { loadGrammar } from "../../parse/index.ts";
import { addressOf, hostOf } from "../../postgres/address.ts";
import { reading } from "../../postgres/reading-session.ts";
import { NoServer } from "../../postgres/server.ts";
import { product } from "../../product.ts";
import { nameByServer } from "../../sql/grammar/name.ts";
import type { DatabaseOutcome, HealthReport, Report, Tree } from "../../types.ts";
import { earlierDeployment, field, objectsIn } from "./earlier-report.ts";
import { definitionIn } from "./planned-change.ts";

/** The servers that health is told: one that is asked everything, and those that use indexes besides. */
export interface HealthTargets {
  readonly databaseUrl: string;
  readonly replicaUrls: readonly string[];
}

/** What the indexes of a database need. Rejects with a NoServer where one of the servers cannot be asked. */
export async function health(
  tree: Tree,
  { throughPooler, previous }: DeployOptions,
  { databaseUrl, replicaUrls }: HealthTargets,
): Promise<Report> {
  await loadGrammar();
  const option = "--database-url";
  const address = addressOf(databaseUrl, option);
  const host = hostOf(address);
  const { server, facts, main } = await reading(
    address,
    { option, throughPooler },
    async (session, server) => ({
      server,
      facts: await healthFacts(session, definitionIn),
      main: await nodeFacts(session, host, server.standby),
    }),
  );
  const others: NodeFacts[] = [];
  for (const url of replicaUrls)
    others.push(await replica(url, { throughPooler, database: server.database }));
  const earlier = previous === null ? null : earlierSizes(tree, previous, server.database);
  const { report, checks } = judgeHealth(facts, [main, ...others], earlier);
  const { database: name, role: user, major, direct, standby, askedAt } = server;
  const outcome = report.findings.length === 0 ? "done" : "partly";
  const asked = { name, host, major, user, direct, standby, askedAt, outcome, checks, steps: [] } as const;
  return reportOn(asked, report);
}

async function replica(
  url: string,
  { throughPooler, database }: { readonly throughPooler: boolean; readonly database: string },
): Promise<NodeFacts> {
  const option = "--replica-url";
  const address = addressOf(url, option);
  return reading(address, { option, throughPooler }, async (session, server) => {
    if (server.database !== database)
      throw new NoServer(
        `${option} leads to the database ${server.database} at ${hostOf(address)}, and --database-url to ${database}; give the URLs of one database on each server`,
      );
    return nodeFacts(session, hostOf(address), server.standby);
  });
}

/** The sizes in a report of --previous. */
function earlierSizes(tree: Tree, path: string, database: string): EarlierSizes {
  const deployment = earlierDeployment(tree, path, { option: "--previous", command: "health" });
  const [before] = objectsIn(deployment.databases);
  if (before?.name !== database)
    throw new NoServer(`${path} is a report of another database than ${database}`);
  const bytes = new Map(
    objectsIn(deployment.indexes).map((index) => [
      nameByServer({ schema: String(index.schema), name: String(index.name) }),
      Number(field(index, "bytes")),
    ]),
  );
  return { asked: Number(deployment.asked), bytes };
}

function reportOn(database: DatabaseOutcome, found: HealthReport): Report {
  return {
    version: product.version,
    changeSet: false,
    ...{ findings: [], standing: [], ignored: [], unread: [], failures: [], migrations: [], statements: 0 },
    ...{ waysBack: [], remarks: [], hint: null, rules: [] },
    deployment: {
      command: "health",
      outcome: database.outcome,
      databases: [database],
      leftOut: [],
      health: found,
    },
  };
}
