import { isGiven, NotKnown, textOf } from "../../code/call-arguments.ts";
import type { Value } from "../../code/value.ts";
import { columnize, literal, quoteName } from "./quoting.ts";

/** Without bindings a question mark is a parameter all the same, unless it is escaped (dialects/postgres, positionBindings). */
export function withPositions(sql: string): string {
  let at = 0;
  return sql.replace(/(\\*)\?/g, (_, escapes: string) => (escapes.length % 2 === 1 ? "?" : `$${++at}`));
}

/** `?` and `??` of `knex.raw`, filled in. */
export function withBindings(sql: string, bindings: Value | undefined): string {
  if (!isGiven(bindings)) return sql;
  if (bindings.kind === "map") {
    return sql.replace(/(?<!:):(\w+)(:?)/g, (found, name: string, isName: string) => {
      const value = bindings.entries.get(name);
      if (value === undefined) return found;
      return isName ? quoteName(textOf(value, "a binding")) : literal(value);
    });
  }
  const given = bindings.kind === "list" ? (bindings.open ? null : bindings.items) : [bindings];
  if (given === null) throw new NotKnown("a binding is not a literal");
  let at = 0;
  return sql.replace(/\\\?|\?\??/g, (found) => {
    if (found === "\\?") return "?";
    const value = given[at++];
    if (value === undefined) return found;
    return found === "??" ? columnize(value) : literal(value);
  });
}
