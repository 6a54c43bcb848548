import { sqlTextOf } from "../../code/call-arguments.ts";
import type { CodeCall, Handle, TextValue, Value } from "../../code/value.ts";

/** `DB::raw('…')`, `new Expression('…')`: SQL as it stands. */
export class RawExpression implements Handle {
  readonly sendsNothing = true;
  readonly sql: TextValue;

  constructor({ arguments: [given] }: Pick<CodeCall, "arguments">) {
    this.sql =
      given?.kind === "number"
        ? { kind: "text", text: given.written, runs: [] }
        : sqlTextOf(given, "the expression");
  }

  call(): Value | null {
    return this.sql;
  }
}

export function expressionIn(value: Value | undefined): string | null {
  return value?.kind === "handle" && value.handle instanceof RawExpression ? value.handle.sql.text : null;
}
