import type { AlterTableStmt, IndexStmt } from "libpg-query";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { commandsOf } from "../../src/sql/statements/alter-commands.ts";
import { lookup } from "../../src/text/lookup.ts";
import type { Statement } from "../../src/types.ts";

/** Statements that a second run cannot pass, and the flag of their node with which it can. */
const flags: ReadonlyMap<string, string> = new Map([
  ["CreateStmt", "if_not_exists"],
  ["CreateTableAsStmt", "if_not_exists"],
  ["CreateSchemaStmt", "if_not_exists"],
  ["CreateExtensionStmt", "if_not_exists"],
  ["CreateSeqStmt", "if_not_exists"],
  ["ViewStmt", "replace"],
  ["CreateFunctionStmt", "replace"],
  ["CreateTrigStmt", "replace"],
  ["DropStmt", "missing_ok"],
  ["RenameStmt", "missing_ok"],
]);

const never: ReadonlySet<string> = new Set([
  "CreateEnumStmt",
  "CreateDomainStmt",
  "CompositeTypeStmt",
  "CreateRangeStmt",
]);

const ofAlter: ReadonlySet<string> = new Set(["AT_AddColumn", "AT_DropColumn", "AT_DropConstraint"]);

/** Whether the statement, once done, cannot be done again: it makes or drops by name, and says nothing of what is there. */
export function stopsAgain(statement: Statement): boolean {
  const { kind, node, body, schema } = statement;
  // Its condition looks at what is there.
  if (body?.conditional) return false;
  const { IndexStmt: index, AlterTableStmt: alter } = node as {
    IndexStmt?: IndexStmt;
    AlterTableStmt?: AlterTableStmt;
  };
  if (index) {
    const { schema: home } = nameOf(index.relation);
    return !index.if_not_exists && !!index.idxname && !schema.cleared({ schema: home, name: index.idxname });
  }
  if (alter)
    return commandsOf(alter).some(
      ({ subtype, missing_ok, def }) =>
        (ofAlter.has(subtype ?? "") && !missing_ok) ||
        (subtype === "AT_AddConstraint" &&
          def !== undefined &&
          "Constraint" in def &&
          !!def.Constraint.conname),
    );
  const flag = flags.get(kind);
  const [fields] = Object.values<unknown>(node);
  return (
    never.has(kind) ||
    (flag !== undefined && lookup((fields ?? {}) as Readonly<Record<string, unknown>>, flag) !== true)
  );
}
