import type { ChangelogNode } from "../../code/changelog/node.ts";
import { joined, sliced, type TextValue, textValue } from "../../code/value.ts";
import { ChangelogChange } from "./change.ts";
import type { ChangelogProperties } from "./changelog-properties.ts";
import { isForPostgres } from "./conditions.ts";
import { SqlNames } from "./names.ts";

/** What `modifySql` does with each statement of its changeset (liquibase.sql.visitor). */
export type SqlModification = (sql: TextValue) => TextValue;

/** A text: why nobody knows what becomes of the statements. */
export function modifications(
  changeset: ChangelogNode,
  properties: ChangelogProperties,
  back: boolean,
): readonly SqlModification[] | string {
  const own = changeset.children
    .filter(({ name }) => name === "modifySql")
    .map((node) => new ChangelogChange(node, new SqlNames("legacy"), properties))
    .filter((one) => isForPostgres(one.text("dbms")) && (!back || one.is("applyToRollback")));
  const found: SqlModification[] = [];
  for (const { node } of own)
    for (const inner of node.children) {
      if (inner.attribute) continue;
      const visitor = new ChangelogChange(inner, new SqlNames("legacy"), properties);
      const made = modificationOf(visitor);
      if (typeof made === "string") return made;
      if (made) found.push(made);
    }
  return found;
}

function modificationOf(visitor: ChangelogChange): SqlModification | string | null {
  const value = textValue(visitor.text("value") ?? "");
  switch (visitor.name) {
    case "append":
      return (sql) => joined([sql, value]);
    case "prepend":
      return (sql) => joined([value, sql]);
    case "replace": {
      const [from, to] = [visitor.text("replace") ?? "", textValue(visitor.text("with") ?? "")];
      return from === "" ? null : (sql) => replaced(sql, from, to);
    }
    case "regExpReplace":
      return "its SQL is changed by a regular expression of `modifySql`, which is not run here";
    default:
      return null;
  }
}

/** Every place of a text, with what it has become; the rest stays where it is. */
function replaced(sql: TextValue, from: string, to: TextValue): TextValue {
  const parts: TextValue[] = [];
  let at = 0;
  for (let found = sql.text.indexOf(from); found >= 0; found = sql.text.indexOf(from, at)) {
    parts.push(sliced(sql, at, found), to);
    at = found + from.length;
  }
  return parts.length === 0 ? sql : joined([...parts, sliced(sql, at, sql.text.length)]);
}
