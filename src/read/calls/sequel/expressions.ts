import { type CodeCall, type Handle, handle, knownText, unknown, type Value } from "../../code/value.ts";
import { quoteWord } from "./quoting.ts";

/** What `Sequel.lit`, `Sequel.function`, `Sequel[:a]` and the like give. */
export class SequelExpression implements Handle {
  readonly sendsNothing = true;
  readonly sql: string;
  /** The names that it is made of, where it is a name. */
  readonly path: readonly string[];
  /** It is SQL that is written out. */
  readonly isWritten: boolean;

  constructor(sql: string, how: { readonly path?: readonly string[]; readonly isWritten?: true } = {}) {
    this.sql = sql;
    this.path = how.path ?? [];
    this.isWritten = how.isWritten === true;
  }

  static named(path: readonly string[]): SequelExpression {
    const sql = path.map(quoteWord).join(".");
    return new SequelExpression(sql, { path });
  }

  call(call: CodeCall): Value {
    switch (call.name) {
      case "desc":
      case "asc":
        return handle(ordered(this.sql, call));
      case "cast": {
        const type = knownText(call.arguments[0]);
        return type === null ? unknown : handle(new SequelExpression(`CAST(${this.sql} AS ${type})`));
      }
      default:
        return unknown;
    }
  }

  /** `Sequel[:app][:orders]` */
  member(name: string): Value {
    return this.path.length > 0 ? handle(SequelExpression.named([...this.path, name])) : unknown;
  }
}

export function expressionOf(value: Value | undefined): SequelExpression | null {
  return value?.kind === "handle" && value.handle instanceof SequelExpression ? value.handle : null;
}

/** `"placed_at" DESC NULLS LAST` (dataset/sql.rb, ordered_expression_sql_append) */
export function ordered(sql: string, call: CodeCall): SequelExpression {
  const options = call.arguments.at(-1);
  const nulls =
    call.named.get("nulls") ?? (options?.kind === "map" ? options.entries.get("nulls") : undefined);
  const told = nulls === undefined ? "" : ` NULLS ${knownText(nulls)?.toUpperCase() ?? ""}`;
  return new SequelExpression(`${sql} ${call.name.toUpperCase()}${told}`);
}
