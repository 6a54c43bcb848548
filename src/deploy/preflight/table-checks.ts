import { quoteLiteral } from "../../sql/grammar/name.ts";
import type { DeploymentCheck, SoughtName, Step } from "../../types.ts";
import { soughtWords } from "../steps.ts";
import type { PreflightFacts, TableFacts } from "./facts.ts";

/** What is to be known of a table before an index of it is touched. `steps`: those on it. */
export function tableChecks(
  sought: SoughtName,
  table: TableFacts,
  { prepared }: Pick<PreflightFacts, "prepared">,
  { steps, role }: { readonly steps: readonly Step[]; readonly role: string },
): readonly DeploymentCheck[] {
  const { relation } = table;
  if (relation === null)
    return [{ check: "table", level: "stop", message: `the table ${soughtWords(sought)} is not there` }];
  return [
    rights(relation, table, steps, role),
    partitions(relation, table, steps),
    preparedOn(relation, prepared),
    wraparound(relation, table),
    analyzed(relation, table),
  ];
}

function rights(
  relation: string,
  { mayOwn, mayCreate, owner }: TableFacts,
  steps: readonly Step[],
  role: string,
): DeploymentCheck {
  const check = "rights";
  const facts = { owner };
  if (!mayOwn)
    return {
      check,
      level: "stop",
      facts,
      message: `${role} does not own ${relation}, and no privilege replaces that: ${owner} does`,
    };
  const makes = steps.some(({ wish }) => wish === "valid" || wish === "renamed");
  if (makes && !mayCreate)
    return {
      check,
      level: "stop",
      facts,
      message: `${role} owns ${relation}, and may not CREATE in its schema`,
    };
  return { check, level: "ok", facts, message: `${role} owns ${relation}, and may create in its schema` };
}

function partitions(relation: string, { kind }: TableFacts, steps: readonly Step[]): DeploymentCheck {
  const check = "partitioned";
  if (kind !== "p") return { check, level: "ok", message: `${relation} is not partitioned` };
  // What is dropped is dropped as the catalogs have it.
  const refused = steps.find(({ concurrent, wish }) => concurrent && wish !== "gone");
  if (refused)
    return {
      check,
      level: "stop",
      message: `${relation} is partitioned, and PostgreSQL builds no index of it CONCURRENTLY: build one for each partition, and attach it to one made ON ONLY`,
    };
  return {
    check,
    level: "ok",
    message: `${relation} is partitioned, and nothing is built on it CONCURRENTLY`,
  };
}

function preparedOn(relation: string, prepared: PreflightFacts["prepared"]): DeploymentCheck {
  const check = "prepared-transactions";
  const own = prepared.filter((each) => each.relation === relation);
  const [first] = own;
  if (!first) return { check, level: "ok", message: `no prepared transaction has locked ${relation}` };
  const more = own.length > 1 ? ` and ${own.length - 1} more` : "";
  return {
    check,
    level: "stop",
    facts: { gid: first.gid, owner: first.owner, prepared: first.prepared },
    message: `the prepared transaction ${quoteLiteral(first.gid)} of ${first.owner}, since ${first.prepared}${more}, has locked ${relation}: a build waits until somebody commits it or rolls it back`,
  };
}

function wraparound(relation: string, table: TableFacts): DeploymentCheck {
  const check = "wraparound-vacuum";
  if (table.wraparound === null)
    return {
      check,
      level: "unknown",
      needs: "pg_monitor",
      message: `a vacuum works on ${relation}, and what kind is not shown`,
    };
  if (table.wraparound)
    return {
      check,
      level: "stop",
      message: `a vacuum to prevent wraparound works on ${relation}, and yields to nobody: wait until it ends`,
    };
  return { check, level: "ok", message: `no vacuum to prevent wraparound works on ${relation}` };
}

function analyzed(relation: string, { rows, bytes, kind }: TableFacts): DeploymentCheck {
  const check = "statistics";
  const facts = { rows, bytes };
  if (rows >= 0) return { check, level: "ok", facts, message: `${relation} has about ${rows} rows` };
  // ANALYZE reaches a partitioned table only by its name: autovacuum looks at partitions alone (manual, ANALYZE).
  const asked = kind === "p" ? "was never analyzed by name" : "was never analyzed";
  return {
    check,
    level: "warn",
    facts,
    message: `${relation} ${asked}: the planner guesses how many rows it has`,
  };
}
