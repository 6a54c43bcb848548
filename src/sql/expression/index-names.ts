import type { QualifiedName, Statement } from "../../types.ts";
import type { Names } from "./expression-type.ts";
import { builtIn } from "./types.ts";

/** What names stand for in the expressions of an index on a table, at the moment of a statement. */
export function namesFor(
  table: QualifiedName,
  { schema }: Pick<Statement, "schema">,
  postgres: number,
): Names {
  const columns = schema.relation(table)?.columns ?? [];
  return {
    postgres,
    column: (name) => {
      const type = columns.find((one) => one.name === name)?.type;
      if (type === undefined) return null;
      const made = schema.known("type", type);
      return made === "enum" ? "anyenum" : made === undefined ? builtIn(type, postgres) : null;
    },
    own: (name) => schema.known("routine", name) !== undefined || schema.known("type", name) !== undefined,
    extension: (name) => schema.extension(name),
  };
}
