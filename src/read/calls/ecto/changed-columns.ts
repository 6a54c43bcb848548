import { isGiven, NotKnown } from "../../code/call-arguments.ts";
import type { SentStatements } from "../../code/sent-statements.ts";
import { type CodeCall, nullValue, type Value } from "../../code/value.ts";
import type { ColumnChange } from "./columns.ts";
import { type EctoTable, ectoName, ectoOptions } from "./objects.ts";

const bigserial: Value = { kind: "symbol", value: "bigserial" };

/** What the block of `create table` or `alter table` says of columns. */
export class ChangedColumns {
  readonly all: ColumnChange[] = [];
  /** A column is lost. */
  isPartlyKnown = false;
  readonly #timestamps: ReadonlyMap<string, Value>;
  readonly #sent: SentStatements;

  constructor(timestamps: ReadonlyMap<string, Value>, sent: SentStatements) {
    [this.#timestamps, this.#sent] = [timestamps, sent];
  }

  /** lib/ecto/migration.ex, __primary_key__ */
  primaryKey({ options }: EctoTable, configured: ReadonlyMap<string, Value> | false): void {
    const own = options.get("primary_key");
    const isTold = own?.kind === "list" || own?.kind === "map";
    if (own && !isTold && own.kind !== "boolean")
      throw new NotKnown("the option primary_key is not a literal");
    const given = isTold
      ? ectoOptions(own, null)
      : own?.kind === "boolean" && !own.value
        ? false
        : configured;
    if (given === false) return;
    const rest = new Map([...given].filter(([key]) => key !== "name" && key !== "type"));
    const name = given.get("name");
    this.all.push({
      ...{ action: "add", name: isGiven(name) ? ectoName(name, "the key's name") : "id" },
      type: given.get("type") ?? bigserial,
      options: rest.set("primary_key", { kind: "boolean", value: true }),
    });
  }

  /** Null: it is no call about a column. */
  call(name: string, call: CodeCall): Value | null {
    try {
      return this.#call(name, call);
    } catch (error) {
      this.isPartlyKnown = true;
      throw error;
    }
  }

  #call(name: string, { arguments: [first, second, third] }: CodeCall): Value | null {
    switch (name) {
      case "add":
      case "add_if_not_exists":
      case "modify":
        if (!second) throw new NotKnown("the column's type is not told");
        return this.#push({
          ...{ action: name, name: ectoName(first, "the column's name"), type: second },
          options: ectoOptions(third, null),
        });
      case "remove":
      case "remove_if_exists":
        return this.#push({
          ...{ action: name, name: ectoName(first, "the column's name"), type: second ?? null },
          options: ectoOptions(third, null),
        });
      case "timestamps":
        return this.#timestampColumns(first);
      default:
        return null;
    }
  }

  #push(change: ColumnChange): Value {
    // Of two branches only one is run.
    if (this.#sent.condition?.otherwise !== true) this.all.push(change);
    return nullValue;
  }

  #timestampColumns(given: Value | undefined): Value {
    const options = new Map([...this.#timestamps, ...ectoOptions(given, null)]);
    const type = options.get("type") ?? { kind: "symbol" as const, value: "naive_datetime" };
    const rest = new Map<string, Value>([["null", { kind: "boolean", value: false }], ...options]);
    for (const key of ["type", "inserted_at", "updated_at"]) rest.delete(key);
    for (const column of ["inserted_at", "updated_at"]) {
      const name = options.get(column) ?? { kind: "symbol" as const, value: column };
      if (name.kind === "boolean" && !name.value) continue;
      this.#push({ action: "add", name: ectoName(name, "the column's name"), type, options: rest });
    }
    return nullValue;
  }
}
