import type { IgnoredOption, Span } from "../../../types.ts";
import {
  flagOf,
  isGiven,
  NotKnown,
  optionOf,
  textIfGiven,
  textOf,
  textsOf,
} from "../../code/call-arguments.ts";
import { type CodeCall, type Handle, handle, nullValue, textValue, type Value } from "../../code/value.ts";
import { withBindings } from "./bindings.ts";
import { ColumnBuilder, type ColumnTable, isColumnType } from "./column-builder.ts";
import { ForeignKeyBuilder } from "./foreign-key.ts";
import { ignoredBy } from "./passed-over.ts";
import { predicateOf } from "./query-builder.ts";
import { columnize, defaultName, quoteName } from "./quoting.ts";

type Later = () => string | null;

/** A statement, and the call that it comes of. */
export interface TableStatement {
  readonly sql: string;
  /** Why nobody knows what is sent for it. */
  readonly unread?: string;
  readonly span: Span;
  readonly ignored?: readonly IgnoredOption[];
}

/** The table that `createTable` and `alterTable` hand to their function. */
export class TableBuilder implements Handle, ColumnTable {
  readonly schema: string | null;
  readonly #raw: string;
  readonly #creates: boolean;
  readonly #columns: ColumnBuilder[] = [];
  readonly #first: string[] = [];
  readonly #later: {
    readonly sql: Later;
    readonly call: () => Span;
    readonly ignored?: readonly IgnoredOption[];
  }[] = [];
  readonly #checks: string[] = [];
  #primary: string | null = null;
  #inherits = "";
  #comment: string | null = null;
  #unnamedChecks = 0;
  /** A column that it may have is lost. */
  isPartlyKnown = false;

  constructor(name: string, schema: string | null, creates: boolean) {
    this.#raw = name;
    this.schema = schema;
    this.#creates = creates;
  }

  get table(): string {
    return quoteName(this.schema === null ? this.#raw : `${this.schema}.${this.#raw}`);
  }

  before(sql: string): void {
    this.#first.push(sql);
  }

  /** What is sent for it, in Knex's order: columns first, then the other calls. `whole`: the call that names the table. */
  statements(
    how: "create table" | "create table if not exists" | "alter table",
    whole: Span,
  ): readonly TableStatement[] {
    const at = (sql: string, span = whole): TableStatement => ({ sql, span });
    const comment =
      this.#comment === null ? [] : [at(`comment on table ${this.table} is '${this.#comment}'`)];
    return [
      ...this.#first.map((sql) => at(sql)),
      ...this.#own(how, whole),
      ...(this.#creates ? comment : []),
      ...this.#columns.flatMap((one) => one.alterations(this.table).map((sql) => at(sql, one.span))),
      ...this.#columns.flatMap((one) => one.comment(this.table) ?? []).map((sql) => at(sql)),
      ...this.#later.flatMap(({ sql, call, ignored = [] }): readonly TableStatement[] => {
        try {
          const made = sql();
          return made === null ? [] : [{ ...at(made, call()), ignored }];
        } catch (error) {
          // What one of them lacks costs no other.
          if (!(error instanceof NotKnown)) throw error;
          return [{ ...at("", call()), unread: error.message }];
        }
      }),
      ...(this.#creates ? [] : comment),
    ];
  }

  #own(
    how: "create table" | "create table if not exists" | "alter table",
    whole: Span,
  ): readonly TableStatement[] {
    const added = this.#columns.filter((one) => one.altered === null);
    const definitions = added.map((one) => one.definition);
    if (how !== "alter table") {
      const inside = [definitions.join(", ") + (this.#primary ?? ""), ...this.#checks].join(", ");
      return [{ sql: `${how} ${this.table} (${inside})${this.#inherits}`, span: whole }];
    }
    const [first, second] = added;
    if (!first) return [];
    const columns = definitions.map((one) => `add column ${one}`).join(", ");
    return [{ sql: `alter table ${this.table} ${columns}`, span: second ? whole : first.span }];
  }

  indexed(call: CodeCall, name: Value): void {
    this.call({ ...call, arguments: [name, ...call.arguments] });
  }

  foreign(column: Value, { span }: Pick<CodeCall, "span">, name: string | null = null): Handle {
    const key = new ForeignKeyBuilder(column, name, span);
    this.#later.push({ sql: () => key.sql(this.table, this.#raw), call: () => key.span });
    return key;
  }

  call(call: CodeCall): Value | null {
    if (isColumnType(call.name)) return this.#column(call);
    const [first, second] = call.arguments;
    if (call.name === "foreign")
      return handle(this.foreign(first ?? nullValue, call, textIfGiven(second, "the constraint's name")));
    const later = this.#constraint(call) ?? this.#drop(call) ?? this.#change(call);
    if (later) this.#later.push({ sql: later, call: () => call.span, ignored: ignoredBy(call) });
    if (later || this.#property(call)) return handle(this);
    this.isPartlyKnown = true;
    return null;
  }

  #column(call: CodeCall): Value {
    const before = this.isPartlyKnown;
    this.isPartlyKnown = true;
    const column = new ColumnBuilder(this, call);
    this.isPartlyKnown = before;
    this.#columns.push(column);
    return handle(column);
  }

  #constraint({ name, arguments: [columns, named, options] }: CodeCall): Later | null {
    if (name === "index") {
      const sql = this.#index(columns, named, options);
      return () => sql;
    }
    if (name === "unique") {
      const sql = this.#unique(columns, named);
      return () => sql;
    }
    if (name !== "primary") return null;
    const isOptions = named?.kind === "map";
    const own = textIfGiven(isOptions ? optionOf(named, "constraintName") : named, "the constraint's name");
    const deferrable = isOptions ? textIfGiven(optionOf(named, "deferrable"), "deferrable") : null;
    const key = `constraint ${quoteName(own ?? `${this.#raw}_pkey`)} primary key (${columnize(columns)})${initially(deferrable)}`;
    if (!this.#creates) return () => `alter table ${this.table} add ${key}`;
    this.#primary ??= `, ${key}`;
    return () => null;
  }

  #index(columns: Value | undefined, named: Value | undefined, options: Value | undefined): string {
    const name = this.#nameOf("index", columns, named);
    const method = options?.kind === "text" ? options : optionOf(options, "storageEngineIndexType");
    const kind = options?.kind === "map" ? textIfGiven(optionOf(options, "indexType"), "indexType") : null;
    const where = options?.kind === "map" ? predicateOf(optionOf(options, "predicate")) : "";
    const using = isGiven(method) ? ` using ${textOf(method, "the index's method")}` : "";
    const unique = kind?.toLowerCase() === "unique" ? " unique" : "";
    return `create${unique} index ${name} on ${this.table}${using} (${columnize(columns)})${where}`;
  }

  #unique(columns: Value | undefined, given: Value | undefined): string {
    const isOptions = given?.kind === "map";
    const named = isOptions ? optionOf(given, "indexName") : given;
    const deferrable = isOptions ? textIfGiven(optionOf(given, "deferrable"), "deferrable") : null;
    const where = isOptions ? predicateOf(optionOf(given, "predicate")) : "";
    const told = isOptions ? optionOf(given, "useConstraint") : undefined;
    const asConstraint = flagOf(told, "useConstraint", deferrable !== null || where === "");
    const name = this.#nameOf("unique", columns, named);
    return asConstraint
      ? `alter table ${this.table} add constraint ${name} unique (${columnize(columns)})${initially(deferrable)}`
      : `create unique index ${name} on ${this.table} (${columnize(columns)})${where}`;
  }

  #nameOf(kind: string, columns: Value | undefined, named: Value | undefined): string {
    return quoteName(textIfGiven(named, "the index's name") ?? defaultName(kind, this.#raw, columns));
  }

  #drop({ name, arguments: [columns, named] }: CodeCall): Later | null {
    const found = /^drop(Index|Unique|Foreign|Primary)(IfExists)?$/.exec(name);
    if (!found) return null;
    const kind = (found[1] ?? "").toLowerCase();
    if (kind === "index") {
      const schema = this.schema === null ? "" : `${quoteName(this.schema)}.`;
      const sql = `drop index ${schema}${this.#nameOf("index", columns, named)}`;
      return () => sql;
    }
    const own = kind === "primary" ? textIfGiven(columns, "the constraint's name") : null;
    const constraint =
      kind === "primary" ? quoteName(own ?? `${this.#raw}_pkey`) : this.#nameOf(kind, columns, named);
    return () => `alter table ${this.table} drop constraint${found[2] ? " if exists" : ""} ${constraint}`;
  }

  #change(call: CodeCall): Later | null {
    const [first, second] = call.arguments;
    const alter = `alter table ${this.table}`;
    const send =
      (sql: string): Later =>
      () =>
        sql;
    switch (call.name) {
      case "dropColumn":
      case "dropColumns": {
        const names = call.arguments.flatMap((one) => textsOf(one, "a column's name"));
        return send(`${alter} ${names.map((one) => `drop column ${quoteName(one)}`).join(", ")}`);
      }
      case "dropTimestamps": {
        const names = flagOf(first, "camelCase") ? ["createdAt", "updatedAt"] : ["created_at", "updated_at"];
        return send(`${alter} ${names.map((one) => `drop column ${quoteName(one)}`).join(", ")}`);
      }
      case "renameColumn":
        return send(
          `${alter} rename ${quoteName(textOf(first, "a column's name"))} to ${quoteName(textOf(second, "a column's name"))}`,
        );
      case "setNullable":
        return send(`${alter} alter column ${quoteName(textOf(first, "a column's name"))} drop not null`);
      case "dropNullable":
        return send(`${alter} alter column ${quoteName(textOf(first, "a column's name"))} set not null`);
      case "dropChecks": {
        const names = call.arguments.flatMap((one) => textsOf(one, "a constraint's name"));
        return send(`${alter} ${names.map((one) => `drop constraint ${one}`).join(", ")}`);
      }
      case "check":
        return this.#check(call);
      default:
        return null;
    }
  }

  #check({ arguments: [predicate, bindings, named] }: CodeCall): Later {
    const test = withBindings(textOf(predicate, "the check"), bindings);
    const name = textIfGiven(named, "the constraint's name");
    if (this.#creates) {
      this.#checks.push(`${name === null ? "" : `constraint ${name} `}check (${test})`);
      return () => null;
    }
    if (name === null) this.#unnamedChecks++;
    const constraint = name ?? `${this.table}_${this.#unnamedChecks}`;
    return () => `alter table ${this.table} add constraint ${constraint} check(${test})`;
  }

  #property(call: CodeCall): boolean {
    const [first] = call.arguments;
    switch (call.name) {
      case "timestamps":
        this.#timestamps(call);
        return true;
      case "comment":
        this.#comment = textOf(first, "the comment");
        return true;
      case "inherits":
        this.#inherits = ` inherits (${quoteName(textOf(first, "a table's name"))})`;
        return true;
      case "engine":
      case "charset":
      case "collate":
      case "queryContext":
        return true;
      default:
        return false;
    }
  }

  #timestamps(call: CodeCall): void {
    const [first, second, third] = call.arguments;
    const options = first?.kind === "map" ? first : undefined;
    const flag = (at: Value | undefined, name: string) =>
      flagOf(options ? optionOf(options, name) : at, name);
    const camel = flag(third, "useCamelCase");
    flag(first, "useTimestamps");
    const now = flag(second, "defaultToNow");
    for (const name of camel ? ["createdAt", "updatedAt"] : ["created_at", "updated_at"]) {
      const column = new ColumnBuilder(this, { ...call, name: "datetime", arguments: [textValue(name)] });
      if (now) column.nowByDefault();
      this.#columns.push(column);
    }
  }
}

function initially(deferrable: string | null): string {
  return deferrable === null ? "" : ` deferrable initially ${deferrable}`;
}
