import { NotKnown, textOf } from "../../code/call-arguments.ts";
import { type CodeCall, type Handle, handle, nullValue, type Value } from "../../code/value.ts";
import { optionsIn, optionsWith, optionsWithout, SchemaCall } from "../any-tool/schema-call.ts";
import { columnComment, timestampOptions } from "./column-commands.ts";
import { columnSql, typeCalled } from "./column-types.ts";
import { checkConstraint, exclusionConstraint, foreignKey, uniqueConstraint } from "./constraints.ts";
import { addIndex } from "./index-commands.ts";
import { indexColumns } from "./indexes.ts";
import { quoteColumn } from "./names.ts";
import { referenceOf } from "./references.ts";
import type { SchemaStatements } from "./schema-statements.ts";

/** The `t` of `create_table`. */
export class TableDefinition implements Handle {
  readonly #to: SchemaStatements;
  readonly #table: string;
  readonly #columns = new Map<string, string>();
  /** In the order in which Rails writes them (abstract/schema_creation.rb, visit_TableDefinition). */
  readonly #constraints = {
    foreignKeys: Array.of<string>(),
    checks: Array.of<string>(),
    exclusions: Array.of<string>(),
    uniques: Array.of<string>(),
  };
  readonly #afterwards: ((ifNotExists: boolean) => void)[] = [];
  #keys: readonly string[] = [];
  /** Some of its calls are not known, so nobody knows which columns it has. */
  isPartlyKnown = false;

  constructor(to: SchemaStatements, table: string) {
    this.#to = to;
    this.#table = table;
  }

  /** Everything between the parentheses. */
  get body(): string {
    const keys = this.#keys.length > 0 ? [`PRIMARY KEY (${this.#keys.map(quoteColumn).join(", ")})`] : [];
    return [...this.#columns.values(), ...keys, ...Object.values(this.#constraints).flat()].join(", ");
  }

  /** Indexes, then comments. */
  finish(ifNotExists: boolean): void {
    for (const send of this.#afterwards) send(ifNotExists);
  }

  primaryKeys(names: readonly string[]): void {
    this.#keys = names;
  }

  column(name: string, type: string, call: SchemaCall): void {
    const options = call.with({ options: optionsWithout(call.options, "index") });
    this.#columns.set(name, columnSql(name, type, options, this.#to.version, this.#to.run));
    const index = optionsIn(call.option("index"), "index");
    if (index) this.#index(call.with({ options: index }), [name]);
    const comment = call.optionText("comment");
    if (comment !== null)
      this.#afterwards.push(() => this.#to.send(columnComment(this.#table, name, comment), call));
  }

  call(code: CodeCall): Value | null {
    try {
      return this.#call(code);
    } catch (error) {
      this.isPartlyKnown = true;
      throw error;
    }
  }

  #call(code: CodeCall): Value | null {
    const call = SchemaCall.of(code);
    const own = this.#defined(code.name, call);
    if (own === undefined) {
      if (!/^[a-z]\w*$/.test(code.name) || call.given.length === 0) return null;
      for (const name of call.given) this.column(textOf(name, "the column"), typeCalled(code.name), call);
    }
    return nullValue;
  }

  /** Undefined where the call is a column's type. */
  #defined(name: string, call: SchemaCall): null | undefined {
    switch (name) {
      case "column":
        this.column(call.text(0, "the column"), call.text(1, "the type"), call);
        return null;
      case "primary_key":
        this.primaryKey(
          call.text(0, "the column"),
          call.given[1] ? call.text(1, "the type") : "primary_key",
          call,
        );
        return null;
      case "timestamps":
        for (const column of ["created_at", "updated_at"])
          this.column(column, "datetime", timestampOptions(this.#to, call));
        return null;
      case "references":
      case "belongs_to":
        for (const given of call.given) this.#reference(textOf(given, "the reference"), call);
        return null;
      case "index":
        this.#index(call, indexColumns(call.given[0]));
        return null;
      case "with_options":
        this.#withOptions(call);
        return null;
      default:
        return this.#constraint(name, call);
    }
  }

  #constraint(name: string, call: SchemaCall): null | undefined {
    const table = this.#table;
    switch (name) {
      case "foreign_key":
        this.#constraints.foreignKeys.push(
          foreignKey(this.#to, table, call.text(0, "the other table"), call),
        );
        return null;
      case "check_constraint":
        this.#constraints.checks.push(checkConstraint(table, call.text(0, "the expression"), call));
        return null;
      case "unique_constraint":
        this.#constraints.uniques.push(uniqueConstraint(table, call.texts(0, "the columns"), call));
        return null;
      case "exclusion_constraint":
        this.#constraints.exclusions.push(exclusionConstraint(table, call.text(0, "the expression"), call));
        return null;
      case "remove":
        for (const given of call.given) this.#columns.delete(textOf(given, "the column"));
        return null;
      default:
        return undefined;
    }
  }

  /** Whole numbers count by themselves; others are as they are given. */
  primaryKey(name: string, type: string, call: SchemaCall): void {
    const { version } = this.#to;
    const serial = type === "integer" || (type === "primary_key" && version <= 500) ? "serial" : "bigserial";
    const counts = /^(?:primary_key|integer|bigint)$/.test(type) && !call.has("default");
    if (type === "primary_key" && version > 500) {
      this.#columns.set(name, `${quoteColumn(name)} bigserial primary key`);
      return;
    }
    const otherwise = version <= 500 ? "uuid_generate_v4()" : "gen_random_uuid()";
    const made: Record<string, Value> = { primary_key: { kind: "boolean", value: true } };
    // A primary key is NOT NULL anyway, and Rails says so.
    if (!call.has("null")) made.null = { kind: "boolean", value: false };
    if (type === "uuid" && !call.has("default")) made.default = { kind: "text", text: otherwise, runs: [] };
    this.column(
      name,
      counts ? serial : type,
      call.with({ options: optionsWith(optionsWithout(call.options, "comment"), made) }),
    );
  }

  #reference(name: string, call: SchemaCall): void {
    const { columns, index, foreignKey: key } = referenceOf(this.#table, name, call, this.#to.version);
    for (const column of columns) this.column(column.name, column.type, column.options);
    if (index)
      this.#index(
        index,
        columns.map((column) => column.name),
      );
    if (key) this.#constraints.foreignKeys.push(foreignKey(this.#to, this.#table, key.to, key.options));
  }

  #index(call: SchemaCall, columns: string | readonly string[]): void {
    this.#afterwards.push((ifNotExists) => {
      const may: Value = { kind: "boolean", value: true };
      const told = ifNotExists
        ? call.with({ options: optionsWith(call.options, { if_not_exists: may }) })
        : call;
      addIndex(this.#to, told, this.#table, columns);
    });
  }

  #withOptions({ options, block }: SchemaCall): void {
    if (!block) throw new NotKnown("what is done with the options is not written here");
    const inner: Handle = {
      call: (code) => this.call({ ...code, named: new Map([...options.entries, ...code.named]) }),
    };
    this.#to.run.invoke(block, [handle(inner)]);
  }
}
