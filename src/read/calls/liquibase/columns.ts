import { type ChangelogChange, changelogText } from "./change.ts";
import { columnType } from "./data-types.ts";

/** The clause for a column that the server counts, since PostgreSQL 10 (PostgresDatabase.getAutoIncrementClause). */
function countingClause(column: ChangelogChange): string {
  const kind = column.text("generationType") ?? "BY DEFAULT";
  const [start, step] = [column.text("startWith"), column.text("incrementBy")];
  const options = [start ? `START WITH ${start}` : "", step ? `INCREMENT BY ${step}` : ""].filter(Boolean);
  return `GENERATED ${kind} AS IDENTITY${options.length > 0 ? ` (${options.join(" ")})` : ""}`;
}

/** A value as SQL, of the attributes `<prefix>`, `<prefix>Numeric`, `<prefix>Computed`…; null: it has none. */
export function valueSql(column: ChangelogChange, prefix: "defaultValue" | "value"): string | null {
  const of = (suffix: string) => column.text(`${prefix}${suffix}`);
  const [plain, date] = [of(""), of("Date")];
  if (plain !== undefined) return /^null$/i.test(plain) ? "NULL" : changelogText(plain);
  if (date !== undefined)
    return /^\d/.test(date)
      ? changelogText(date)
      : date.replace(/^current_(?:timestamp|datetime)[\s\S]*$/i, "NOW()");
  const sequence = of("SequenceNext");
  if (sequence !== undefined) return `nextval(${changelogText(sequence)})`;
  const current = of("SequenceCurrent");
  if (current !== undefined) return `currval(${changelogText(current)})`;
  const computed = of("Computed");
  // The time of day has one name in each database (AbstractJdbcDatabase.isCurrentTimeFunction).
  if (computed !== undefined) return /^current_(?:timestamp|datetime)/i.test(computed) ? "NOW()" : computed;
  return of("Numeric") ?? of("Boolean")?.toUpperCase() ?? null;
}

/** "name type DEFAULT value NOT NULL" (CreateTableGenerator, AddColumnGenerator). */
export function changelogColumn(column: ChangelogChange): string {
  const type = columnType(column.required("type"));
  const constraints = column.inner("constraints");
  const counts = type.counts || column.is("autoIncrement");
  const initial = counts ? null : valueSql(column, "defaultValue");
  const notNull =
    constraints?.text("nullable")?.toLowerCase() === "false" || constraints?.is("primaryKey") === true;
  const named = constraints?.text("notNullConstraintName");
  return [
    column.names.column(column.required("name")),
    type.sql,
    ...(initial === null ? [] : [`DEFAULT ${initial}`]),
    ...(counts ? [countingClause(column)] : []),
    ...(notNull ? [`${named ? `CONSTRAINT ${column.names.name(named)} ` : ""}NOT NULL`] : []),
  ].join(" ");
}

/** "customers(id)", or by attributes of their own; null: the column refers to nothing. */
export function referencedSql(constraints: ChangelogChange): string | null {
  const written = constraints.text("references");
  if (written !== undefined) return written;
  const table = constraints.text("referencedTableName");
  if (table === undefined) return null;
  const columns = constraints.names.list(constraints.required("referencedColumnNames"));
  return `${constraints.names.in(constraints.text("referencedTableSchemaName"), table)}(${columns})`;
}

export function remarkSql(table: string, column: ChangelogChange): readonly string[] {
  const remarks = column.text("remarks");
  const name = column.names.name(column.required("name"));
  return remarks === undefined ? [] : [`COMMENT ON COLUMN ${table}.${name} IS ${changelogText(remarks)}`];
}
