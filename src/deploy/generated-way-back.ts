import { printName, quoteIdentifier } from "../sql/grammar/name.ts";
import { isPartitioned } from "../sql/locks/preexisting.ts";
import { indexAgain } from "../sql/way-back/old-definition.ts";
import type { SoughtName, Statement, Step } from "../types.ts";
import { asQualified } from "./final-wishes.ts";
import { stepsOf } from "./steps.ts";

export interface GeneratedWayBack {
  /** The last statement's first. */
  readonly steps: readonly Step[];
  /** Each statement is taken back by them. */
  readonly whole: boolean;
}

/**
 * What takes back the statements of a way up, where nobody has written a way down: what is made is dropped, what is dropped
 * is built again as the migrations have defined it, names are given back. What REINDEX builds anew stays. A constraint
 * that has taken an index, and a partition that is attached, nobody takes back without a person's decision.
 */
export function generatedWayBack(statements: readonly Statement[]): GeneratedWayBack {
  const steps: Step[] = [];
  let whole = true;
  for (const statement of statements.toReversed()) {
    const forward = stepsOf([statement]);
    const back = forward.steps.toReversed().map((step) => takenBack(step, statement));
    if (forward.leftOut.length > 0 || back.includes(null)) whole = false;
    steps.push(...back.flatMap((step) => step ?? []));
  }
  return { steps, whole };
}

/** null: nobody knows how; an empty list: there is nothing to take back. */
function takenBack(step: Step, statement: Statement): readonly Step[] | null {
  const { wish, rebuilt, repeatable, constraint, only, ...kept } = step;
  if (rebuilt) return [];
  if (wish === "renamed" && statement.kind === "RenameStmt") return renamedBack(kept);
  if (constraint || wish === "attached") return null;
  if (wish === "gone") return builtAgain(step, statement);
  // IF NOT EXISTS has passed over what stood there before.
  if (repeatable && statement.schema.relation(asQualified(step.index))) return [];
  const { concurrent, tablespace, fillfactor, ...named } = kept;
  const calm = quietly(step, statement);
  const sql = `DROP INDEX ${calm.concurrent ? "CONCURRENTLY " : ""}${nameOfStep(step.index)}`;
  return [{ ...named, wish: "gone", ...calm, sql }];
}

type RenamedStep = Omit<Step, "wish" | "rebuilt" | "repeatable" | "constraint" | "only">;

function renamedBack({ from, ...step }: RenamedStep): readonly Step[] | null {
  if (!from) return null;
  const sql = `ALTER INDEX ${nameOfStep(step.index)} RENAME TO ${quoteIdentifier(from.name)}`;
  return [{ ...step, wish: "renamed", index: from, from: step.index, sql }];
}

function builtAgain(step: Step, statement: Statement): readonly Step[] | null {
  const known = statement.schema.relation(asQualified(step.index));
  if (!known?.index || step.table === null || step.definition === null) return null;
  const calm = quietly(step, statement);
  const sql = indexAgain({ by: known.by, index: known.index }, step.index.name, calm.concurrent === true);
  const { repeatable, ...named } = step;
  return sql === null ? null : [{ ...named, ...calm, wish: "valid", sql }];
}

/** An index of a partitioned table is neither built nor dropped CONCURRENTLY. */
function quietly({ table }: Step, statement: Statement): Pick<Step, "concurrent"> {
  return table !== null && isPartitioned(asQualified(table), statement) ? {} : { concurrent: true };
}

function nameOfStep(name: SoughtName): string {
  return printName(asQualified(name));
}
