import type { InsertStmt, Node, RangeVar, SelectStmt } from "libpg-query";
import { nameOf, printName } from "../grammar/name.ts";

/** What migration tools call the table of what they have applied, and the column by which a migration is known in it. */
const ledgers: ReadonlyMap<string, readonly string[]> = new Map([
  ["__diesel_schema_migrations", ["version"]],
  ["__drizzle_migrations", ["hash"]],
  ["__EFMigrationsHistory", ["MigrationId"]],
  ["_prisma_migrations", ["migration_name"]],
  ["_sqlx_migrations", ["version"]],
  ["alembic_version", ["version_num"]],
  ["databasechangelog", ["id"]],
  ["django_migrations", ["name"]],
  ["doctrine_migration_versions", ["version"]],
  ["flyway_schema_history", ["version", "script"]],
  ["goose_db_version", ["version_id"]],
  ["gorp_migrations", ["id"]],
  ["knex_migrations", ["name"]],
  ["kysely_migration", ["name"]],
  ["migrations", ["migration", "name"]],
  ["mikro_orm_migrations", ["name"]],
  ["pgmigrations", ["name"]],
  ["phinxlog", ["version"]],
  ["refinery_schema_history", ["version"]],
  ["schema_migrations", ["version", "filename"]],
  ["SequelizeMeta", ["name"]],
]);

/** The ledger that a statement writes to which migration its last row has; null: it does not. */
export function copiedLedgerRow({ relation, selectStmt }: InsertStmt): string | null {
  const known = ledgers.get(relation?.relname ?? "");
  if (!relation || !known || !selectStmt || !("SelectStmt" in selectStmt)) return null;
  const { valuesLists, targetList } = selectStmt.SelectStmt;
  const values = (valuesLists ?? []).flatMap((row) => ("List" in row ? (row.List.items ?? []) : []));
  const queries = [selectStmt.SelectStmt, ...[...values, ...(targetList ?? [])].flatMap(queryOf)];
  return queries.some((query) => takesLast(query, relation, known)) ? printName(nameOf(relation)) : null;
}

/** A value that is a query of its own. */
function queryOf(value: Node): readonly SelectStmt[] {
  if ("ResTarget" in value) return value.ResTarget.val ? queryOf(value.ResTarget.val) : [];
  const query = "SubLink" in value ? value.SubLink.subselect : undefined;
  return query && "SelectStmt" in query ? [query.SelectStmt] : [];
}

/** One row as it stands there: whatever is computed of it is meant. */
function takesLast(
  { fromClause, limitCount, targetList }: SelectStmt,
  { schemaname, relname }: RangeVar,
  known: readonly string[],
): boolean {
  const from = (fromClause ?? []).some(
    (item) =>
      "RangeVar" in item && item.RangeVar.relname === relname && item.RangeVar.schemaname === schemaname,
  );
  const columns = (targetList ?? []).flatMap((target) => {
    const last =
      "ResTarget" in target && target.ResTarget.val && "ColumnRef" in target.ResTarget.val
        ? target.ResTarget.val.ColumnRef.fields?.at(-1)
        : undefined;
    return last && "String" in last ? (last.String.sval ?? []) : [];
  });
  return from && isOne(limitCount) && columns.some((name) => known.includes(name));
}

function isOne(limit: Node | undefined): boolean {
  return limit !== undefined && "A_Const" in limit && limit.A_Const.ival?.ival === 1;
}
