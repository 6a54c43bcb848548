import { NotKnown, optionOf } from "../../code/call-arguments.ts";
import { knownText, truth, type Value } from "../../code/value.ts";
import { added } from "./column.ts";
import { quoteTablePath, type TypeormRelease } from "./names.ts";

/** What a type may be called where PostgreSQL, whose own names TypeORM compares it with, has another name for it. */
const aliases =
  /^(?:int|int[248]|bool|varchar|char|bpchar|decimal|float|float[48]|double|timestamp|timestamptz|time|timetz|varbit|serial[248]?|bigserial|smallserial)$/i;

/**
 * `changeColumn`: with another type, length or dimension than the table has, TypeORM drops the column and adds it again
 * (PostgresQueryRunner.changeColumn); its indexes, which TypeORM drops before, go with it. Else it depends on the table,
 * which it has read from the database, unless the same run has changed it before.
 */
export function changed(
  table: string,
  from: Value,
  becomes: Value,
  release: TypeormRelease,
): readonly string[] {
  const name = knownText(from) ?? knownText(optionOf(from, "name"));
  const type = knownText(optionOf(becomes, "type"));
  if (name === null || type === null || !(aliases.test(type) || isAnother(from, becomes)))
    throw new NotKnown("what `changeColumn` sends depends on the column that the table has");
  return [`ALTER TABLE ${quoteTablePath(table)} DROP COLUMN "${name}"`, ...added(table, becomes, release)];
}

/** Whether both are written out, and TypeORM takes them for different. */
function isAnother(from: Value, becomes: Value): boolean {
  if (from.kind !== "map") return false;
  const text = (of: Value, option: string): string => {
    const value = optionOf(of, option);
    const known = value === undefined ? "" : knownText(value);
    if (known === null) throw new NotKnown(`the column's ${option} is not a literal`);
    return known;
  };
  const isArray = (of: Value): boolean => truth(optionOf(of, "isArray") ?? { kind: "null" }) === true;
  return (
    text(from, "type") !== text(becomes, "type") ||
    text(from, "length") !== text(becomes, "length") ||
    isArray(from) !== isArray(becomes)
  );
}
