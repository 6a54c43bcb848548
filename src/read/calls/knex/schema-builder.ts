import { flagOf, NotKnown, textOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { dottedTable, making } from "../../code/partly-known-table.ts";
import { type CodeCall, type Handle, handle, unknown, type Value } from "../../code/value.ts";
import { keptCalls, quoteName } from "./quoting.ts";
import { TableBuilder } from "./table-builder.ts";

type Simple = (name: (at: number) => string, call: CodeCall) => string;

/** Calls that send one statement (lib/schema/compiler.js, pg-compiler.js). `name` gives an argument quoted. */
const simple: ReadonlyMap<string, Simple> = new Map<string, Simple>([
  ["dropTable", (name) => `drop table ${name(0)}`],
  ["dropTableIfExists", (name) => `drop table if exists ${name(0)}`],
  ["createSchema", (name) => `create schema ${name(0)}`],
  ["createSchemaIfNotExists", (name) => `create schema if not exists ${name(0)}`],
  ["dropSchema", (name, call) => `drop schema ${name(0)}${cascade(call)}`],
  ["dropSchemaIfExists", (name, call) => `drop schema if exists ${name(0)}${cascade(call)}`],
  ["createExtension", (name) => `create extension ${name(0)}`],
  ["createExtensionIfNotExists", (name) => `create extension if not exists ${name(0)}`],
  ["dropExtension", (name) => `drop extension ${name(0)}`],
  ["dropExtensionIfExists", (name) => `drop extension if exists ${name(0)}`],
  ["dropView", (name) => `drop view ${name(0)}`],
  ["dropViewIfExists", (name) => `drop view if exists ${name(0)}`],
  ["dropMaterializedView", (name) => `drop materialized view ${name(0)}`],
  ["dropMaterializedViewIfExists", (name) => `drop materialized view if exists ${name(0)}`],
  ["renameView", (name) => `alter view ${name(0)} rename to ${name(1)}`],
  [
    "refreshMaterializedView",
    (name, { arguments: [, concurrently] }) =>
      `refresh materialized view${flagOf(concurrently, "concurrently") ? " concurrently" : ""} ${name(0)}`,
  ],
]);

/** What it does not give a schema of its own: these are no members of one. */
const withoutSchema = /Schema|Extension/;

function cascade({ arguments: [, given] }: CodeCall): string {
  return flagOf(given, "cascade") ? " cascade" : "";
}

/** `knex.schema` */
export class SchemaBuilder implements Handle {
  readonly #run: Evaluator;
  readonly #raw: (call: CodeCall) => Value;
  #schema: string | null = null;

  constructor(run: Evaluator, raw: (call: CodeCall) => Value) {
    this.#run = run;
    this.#raw = raw;
  }

  call(call: CodeCall): Value | null {
    const known = this.#statement(call);
    if (known === undefined) return null;
    return known ?? handle(this);
  }

  /** Null: it sends what it has to, and goes on; undefined: nobody knows it. */
  #statement(call: CodeCall): Value | null | undefined {
    const [first, second] = call.arguments;
    switch (call.name) {
      case "withSchema":
        this.#schema = textOf(first, "the schema's name");
        return null;
      case "raw":
        this.#raw(call);
        return null;
      case "hasTable":
      case "hasColumn":
        return unknown;
      case "createTable":
        this.#made(call, "create table");
        return null;
      case "createTableIfNotExists":
        this.#made(call, "create table if not exists");
        return null;
      case "alterTable":
      case "table":
        this.#table(call, "alter table");
        return null;
      case "createTableLike":
        this.#send(`create table ${this.#name(first)} (like ${this.#name(second)} including all)`, call);
        return null;
      case "renameTable":
        this.#send(
          `alter table ${this.#name(first)} rename to ${quoteName(textOf(second, "a table's name"))}`,
          call,
        );
        return null;
      default:
        return this.#simple(call);
    }
  }

  #simple(call: CodeCall): null | undefined {
    const made = simple.get(call.name);
    if (!made) return keptCalls.test(call.name) ? null : undefined;
    const bare = withoutSchema.test(call.name);
    const name = (at: number) =>
      bare ? quoteName(textOf(call.arguments[at], "a name")) : this.#name(call.arguments[at]);
    this.#send(made(name, call), call);
    return null;
  }

  #name(value: Value | undefined): string {
    const name = textOf(value, "a table's name");
    return quoteName(this.#schema === null ? name : `${this.#schema}.${name}`);
  }

  #send(sql: string, call: CodeCall): void {
    this.#run.sent.send(sql, call);
  }

  #made(call: CodeCall, how: "create table" | "create table if not exists"): void {
    const name = textOf(call.arguments[0], "the table's name");
    const table = this.#schema === null ? dottedTable(name) : { schema: this.#schema, name };
    making({ ...table, ifNotExists: how !== "create table" }, () => this.#table(call, how));
  }

  #table(call: CodeCall, how: "create table" | "create table if not exists" | "alter table"): void {
    const [named, given] = call.arguments;
    const table = new TableBuilder(textOf(named, "the table's name"), this.#schema, how !== "alter table");
    if (given?.kind !== "function") throw new NotKnown("what is done with the table is not written here");
    this.#run.invoke(given, [handle(table)], handle(table));
    if (how !== "alter table" && table.isPartlyKnown)
      throw new NotKnown("not all of the table's columns are known");
    for (const { sql, span, ignored, unread } of table.statements(how, call.span))
      if (unread === undefined) this.#run.sent.send(sql, { span }, ignored);
      else this.#run.sent.unread(span, unread);
  }
}
