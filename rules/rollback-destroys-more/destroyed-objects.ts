import type { AlterTableStmt, DropStmt } from "libpg-query";
import { nameOf, nameOfList } from "../../src/sql/grammar/name.ts";
import { mayBeSame } from "../../src/sql/indexes/index-equality.ts";
import { commandsOf } from "../../src/sql/statements/alter-commands.ts";
import { objectOn, tableObject } from "../../src/sql/statements/database-object.ts";
import { isMadeBy } from "../../src/sql/statements/made-by-version.ts";
import { standing, takenOver } from "../../src/sql/way-back/replaced-object.ts";
import type { DatabaseObject, ModelledVersion, QualifiedName, Relation, Statement } from "../../src/types.ts";
import { isCopied } from "./copied-rows.ts";
import { isNeededBefore } from "./needed-before.ts";

export interface DestroyedObject {
  readonly statement: Statement;
  readonly object: DatabaseObject;
  /** A table or a column; an index or a constraint can be built again. */
  readonly holdsData: boolean;
}

/** What the way back drops for good, though it was there before up and up has left it alone. */
export function* destroyedBy(version: ModelledVersion): Generator<DestroyedObject> {
  if (version.up.length === 0) return;
  for (const { statements } of version.down)
    for (const statement of statements) {
      // What may not run, or runs elsewhere, destroys nothing for certain.
      if (statement.body && (statement.body.kind !== "do" || statement.body.conditional)) continue;
      const { DropStmt: drop, AlterTableStmt: alter } = statement.node as {
        DropStmt?: DropStmt;
        AlterTableStmt?: AlterTableStmt;
      };
      if (drop) yield* droppedRelations(drop, statement, version);
      else if (alter?.objtype === "OBJECT_TABLE") yield* droppedParts(alter, statement, version);
    }
}

function* droppedRelations(
  { removeType, objects = [] }: DropStmt,
  statement: Statement,
  version: ModelledVersion,
): Generator<DestroyedObject> {
  for (const name of objects.map(nameOfList)) {
    const found = statement.schema.relation(name);
    if (removeType === "OBJECT_TABLE" && isLostTable(name, found, version))
      yield { statement, object: tableObject(found?.name ?? name), holdsData: true };
    if (removeType === "OBJECT_INDEX" && found?.index && isOlder(found, version))
      yield { statement, object: objectOn("index", name.name, found.index.table), holdsData: false };
  }
}

function isLostTable(name: QualifiedName, found: Relation | undefined, version: ModelledVersion): boolean {
  if (isCopied(name.name, version)) return false;
  if (found) return found.persistence !== "temporary" && isOlder(found, version);
  return !version.after.relation(name) && !version.afterDown?.relation(name) && isNeededBefore(name, version);
}

/** Made by an earlier migration, by which name ever, and not put back. */
function isOlder(found: Relation, version: ModelledVersion): boolean {
  return !isMadeBy(version, found) && !version.afterDown?.relation(found.name) && !isPutBack(found, version);
}

/** An index that up has renamed, and down makes anew under the name that it had before. */
function isPutBack({ index }: Relation, { before, afterDown }: ModelledVersion): boolean {
  if (!index) return false;
  return before.indexes(index.table).some(({ name, index: old }) => {
    const again = afterDown?.relation(name)?.index;
    return [old, again].every((one) => one?.unique === index.unique && mayBeSame(one.shape, index.shape));
  });
}

function* droppedParts(
  alter: AlterTableStmt,
  statement: Statement,
  version: ModelledVersion,
): Generator<DestroyedObject> {
  const name = nameOf(alter.relation);
  const stays = version.afterDown?.relation(name);
  if (!stays || isMadeBy(version, stays)) return;
  const before = version.before.relation(name);
  const isLostColumn = (column: string): boolean =>
    hasColumn(before, column) &&
    !hasColumn(stays, column) &&
    !isAdded(column, name, version) &&
    !isCopied(column, version);
  for (const { subtype, name: part = "" } of commandsOf(alter)) {
    if (subtype === "AT_DropColumn" && isLostColumn(part))
      yield { statement, object: objectOn("column", part, name), holdsData: true };
    if (subtype === "AT_DropConstraint" && isLostConstraint(part, name, version))
      yield { statement, object: objectOn("constraint", part, name), holdsData: false };
  }
}

function hasColumn(table: Relation | undefined, name: string): boolean {
  return table?.columns?.some((column) => column.name === name) === true;
}

/** Up adds the column, and would stop where there was one already. */
function isAdded(column: string, table: QualifiedName, { up }: ModelledVersion): boolean {
  return up.some(({ statements }) =>
    statements.some(({ node }) => {
      const { AlterTableStmt: alter } = node as { AlterTableStmt?: AlterTableStmt };
      if (!alter || nameOf(alter.relation).name !== table.name) return false;
      return commandsOf(alter).some(
        ({ subtype, missing_ok, def }) =>
          subtype === "AT_AddColumn" &&
          !missing_ok &&
          def !== undefined &&
          "ColumnDef" in def &&
          def.ColumnDef.colname === column,
      );
    }),
  );
}

/**
 * One that up has made anew is another: taking that away destroys nothing of before. One that has taken over an index of
 * before up is up's own; that the index does not come back is missing-rollback's to say.
 */
function isLostConstraint(name: string, table: QualifiedName, version: ModelledVersion): boolean {
  const { before, after, afterDown } = version;
  const now = standing(after, table, name);
  const isKept =
    standing(before, table, name) !== undefined &&
    now !== undefined &&
    !isMadeBy(version, now) &&
    !takenOver(version, table, name);
  return isKept && afterDown !== null && !standing(afterDown, table, name);
}
