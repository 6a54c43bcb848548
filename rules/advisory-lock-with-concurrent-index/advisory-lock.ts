import type { FuncCall, Node, SelectStmt } from "libpg-query";
import { stringsOf } from "../../src/sql/grammar/name.ts";
import { forLast } from "../../src/text/memoize-last.ts";
import type { Statement, Unit } from "../../src/types.ts";

const taking = new Set(["pg_advisory_lock", "pg_advisory_lock_shared"]);
const giving = new Set(["pg_advisory_unlock", "pg_advisory_unlock_shared", "pg_advisory_unlock_all"]);

/** The function by which the session has waited for an advisory lock that it still holds; null: there is none. */
export function advisoryLockBefore({ unit, index }: Statement): string | null {
  return changesIn(unit).findLast((one) => one.index < index)?.held ?? null;
}

/** Where the session takes or gives back an advisory lock; found once, since every build asks. */
const changesIn = forLast((unit: Unit) =>
  unit.statements.flatMap(({ node, index }): readonly Change[] =>
    callsOf((node as { SelectStmt?: SelectStmt }).SelectStmt).flatMap((name) =>
      taking.has(name) ? { index, held: name } : giving.has(name) ? { index, held: null } : [],
    ),
  ),
);

interface Change {
  readonly index: number;
  /** The function that has taken it; null: it was given back. */
  readonly held: string | null;
}

/** The functions that a query calls in its list or reads from. */
function callsOf(select: SelectStmt | undefined): readonly string[] {
  const listed = (select?.targetList ?? []).map((target) =>
    "ResTarget" in target ? target.ResTarget.val : undefined,
  );
  const read = (select?.fromClause ?? []).flatMap((item) =>
    "RangeFunction" in item ? (item.RangeFunction.functions ?? []).map(firstOf) : [],
  );
  return [...listed, ...read].flatMap((expression) =>
    nameOfCall((expression as { FuncCall?: FuncCall } | undefined)?.FuncCall),
  );
}

/** A function in FROM stands in a list, with its column definitions behind it. */
function firstOf(node: Node): Node | undefined {
  return "List" in node ? node.List.items?.[0] : node;
}

function nameOfCall(call: FuncCall | undefined): readonly string[] {
  const name = (call?.funcname ?? []).flatMap(stringsOf).at(-1);
  return name === undefined ? [] : [name];
}
