import type { Schema, Statement } from "../../types.ts";

/** The schema just after a statement, on paper: also where PostgreSQL will refuse it. */
export function schemaAfter({ unit, index }: Pick<Statement, "unit" | "index">): Schema {
  const { migration, version, statements } = unit;
  const next = statements[index + 1];
  if (next) return next.schema;
  const units = migration.direction === "up" ? version.up : version.down;
  const following = units[units.indexOf(unit) + 1]?.statements[0];
  return (
    following?.schema ?? (migration.direction === "up" ? version.after : (version.afterDown ?? version.after))
  );
}
