import type { IndexStmt } from "libpg-query";
import { isUnitReported } from "../../check/index.ts";
import type { Facts } from "../../deploy/condition.ts";
import { asQualified, finalWishes } from "../../deploy/final-wishes.ts";
import { generatedWayBack } from "../../deploy/generated-way-back.ts";
import { stepsOf } from "../../deploy/steps.ts";
import type { Discovery } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import { readSql } from "../../parse/grammar.ts";
import { loadGrammar } from "../../parse/index.ts";
import type { SoughtIndex } from "../../postgres/questions/index-states.ts";
import { loadCodeLanguages } from "../../read/index.ts";
import { shapeOf } from "../../sql/indexes/index-definition.ts";
import type { DeploymentPlan, IndexDefinition, IndexState, Schema, Step, Unit } from "../../types.ts";
import { rootsOf, versionsOf } from "../versions.ts";

/** What the reported migrations want of indexes. */
export interface PlannedChange extends DeploymentPlan {
  /** One for each name, as it is to be at the end. */
  readonly wishes: readonly Step[];
  /** How many migrations were read. */
  readonly migrations: number;
  /** Of a way back: the files of versions that have none written, and of whose statements not all can be taken back. */
  readonly oneWay: readonly string[];
  /** And those whose way back is made of their way up. */
  readonly generated: readonly string[];
  /** Of the way up: those of the steps whose table the change itself makes. */
  readonly onNewTables: ReadonlySet<Step>;
}

/** The way up, or back, of every reported migration, root for root. What of it is not read, `lint` tells. */
export async function plannedChange(
  discovery: Discovery,
  options: Options,
  direction: "up" | "down" = "up",
): Promise<PlannedChange> {
  await loadGrammar();
  await loadCodeLanguages(discovery.files, discovery.code, discovery.tree);
  const steps: Step[] = [];
  const wishes: Step[] = [];
  const leftOut: DeploymentPlan["leftOut"][number][] = [];
  const beside: DeploymentPlan["beside"][number][] = [];
  let migrations = 0;
  const oneWay: string[] = [];
  const generated: string[] = [];
  const onNewTables = new Set<Step>();
  for (const root of rootsOf(discovery, options).roots) {
    const versions: { readonly plan: DeploymentPlan; readonly after: Schema | null }[] = [];
    let before: Schema | null = null;
    for (const version of versionsOf(root, options)) {
      const ups = unitsOf(version.up, "up");
      // The way back of a version may stand in another file, which nobody has named.
      const downs = version.down.filter(({ migration }) => migration.direction === "down");
      const units = direction === "up" ? ups : ups.length > 0 ? downs : unitsOf(version.down, "down");
      const unwritten = ups.length > 0 && units.length === 0;
      const back = unwritten ? generatedWayBack(statementsOf(ups)) : null;
      const files = ups.map(({ migration }) => migration.file.path);
      if (back) (back.whole ? generated : oneWay).push(...files);
      const plan = back ? { steps: back.steps, leftOut: [], beside: [] } : stepsOf(statementsOf(units));
      before ??= statementsOf(ups)[0]?.schema ?? null;
      if (direction === "up")
        for (const step of plan.steps) if (isOnNewTable(step, before, version.after)) onNewTables.add(step);
      versions.push({ plan, after: direction === "up" ? version.after : null });
      migrations += units.length;
    }
    if (direction === "down") versions.reverse();
    const own = versions.flatMap(({ plan }) => plan.steps);
    leftOut.push(...versions.flatMap(({ plan }) => plan.leftOut));
    beside.push(...versions.flatMap(({ plan }) => plan.beside));
    steps.push(...own);
    wishes.push(...finalWishes(own, versions.at(-1)?.after ?? null));
  }
  return { steps, wishes, leftOut, beside, migrations, oneWay, generated, onNewTables };
}

/** No migration before the change has made it, and one of the change has. */
function isOnNewTable({ table }: Step, before: Schema | null, after: Schema): boolean {
  const name = table === null ? null : asQualified(table);
  return name !== null && before?.relation(name) === undefined && after.relation(name) !== undefined;
}

function statementsOf(units: readonly Unit[]): Unit["statements"] {
  return units.flatMap(({ statements }) => statements);
}

function unitsOf(units: readonly Unit[], direction: "up" | "down"): readonly Unit[] {
  return units.filter((unit) => unit.migration.direction === direction && isUnitReported(unit));
}

/** What is asked of a database for steps, each by its place in the list. */
export function soughtOf(steps: readonly Step[]): readonly SoughtIndex[] {
  return steps.map(({ index, table, parent = null }, at) => ({ number: at + 1, index, table, parent }));
}

/** What a database says, with the definition read as it is printed. */
export function factsOfState(state: IndexState): Facts {
  return { state, printed: state.definition === null ? null : definitionIn(state.definition) };
}

/** An index as the server prints it; null: it is no single CREATE INDEX. Wants the grammar loaded. */
export function definitionIn(sql: string): IndexDefinition | null {
  const read = readSql(sql);
  if (!("statements" in read) || read.statements.length !== 1) return null;
  const index = (read.statements[0]?.node as { IndexStmt?: IndexStmt } | undefined)?.IndexStmt;
  if (!index) return null;
  return {
    unique: index.unique === true,
    nullsNotDistinct: index.nulls_not_distinct === true,
    shape: shapeOf(index),
  };
}
