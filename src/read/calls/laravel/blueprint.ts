import type { IgnoredOption, Span } from "../../../types.ts";
import { argument, isGiven, itemsOf, NotKnown, textOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { type CodeCall, type Handle, handle, nullValue, textValue, type Value } from "../../code/value.ts";
import { ColumnDefinition } from "./column-definition.ts";
import { columnMethod } from "./column-methods.ts";
import { changesOf, columnAfterwards, columnSql } from "./column-sql.ts";
import { type DropKind, dropsOf } from "./drops.ts";
import { constrain, ForeignCommand } from "./foreign-key.ts";
import { indexNameOf, type LaravelConnection, quotedText, wrapName, wrapTable } from "./grammar.ts";
import { columnNames, IndexCommand, type IndexKind } from "./index-command.ts";
import { type ModelFacts, modelColumn } from "./models.ts";
import { RawExpression } from "./raw-expression.ts";
import { severalColumns } from "./several-columns.ts";

/** A statement of a table, and the call that it comes of; or why nobody knows what is sent for it. */
export interface BlueprintStatement {
  readonly sql: string;
  readonly unread?: string;
  readonly span: Span;
  readonly ignored?: readonly IgnoredOption[];
}

interface BlueprintCommand {
  readonly name: string;
  compile(): readonly BlueprintStatement[];
}

const indexKinds: ReadonlyMap<string, IndexKind> = new Map([
  ["primary", "primary"],
  ["unique", "unique"],
  ["index", "index"],
  ["rawindex", "index"],
  ["fulltext", "fulltext"],
  ["spatialindex", "spatialIndex"],
  ["vectorindex", "vectorIndex"],
]);

/** The first of these that a column says is made; the others are not (Blueprint::addFluentIndexes). */
const fluent = ["primary", "unique", "index", "fulltext", "fullText", "spatialIndex", "vectorIndex"] as const;

/** Calls whose columns may be null. */
const mayBeNull = /^(?:nullable|timestamps|datetimes)/i;

/** What belongs to other databases, and to the table as such. */
const settings = /^(?:engine|innodb|charset|collation|macro|temporary)$/i;

/** The table that `Schema::create` and `Schema::table` hand to their function. */
export class Blueprint implements Handle {
  readonly table: string;
  readonly #to: LaravelConnection;
  readonly #run: Evaluator;
  readonly #models: ModelFacts;
  readonly #creates: boolean;
  readonly #columns: ColumnDefinition[] = [];
  readonly #commands: BlueprintCommand[] = [];
  #temporary = false;
  /** Some of its calls are not known, so nobody knows which columns it has. */
  isPartlyKnown = false;

  constructor(
    { table, creates }: { readonly table: string; readonly creates: boolean },
    to: LaravelConnection,
    run: Evaluator,
    models: ModelFacts,
  ) {
    [this.table, this.#creates, this.#to, this.#run, this.#models] = [table, creates, to, run, models];
  }

  call(call: CodeCall): Value | null {
    try {
      const made =
        this.#column(call) ??
        this.#index(call) ??
        this.#drop(call) ??
        this.#changed(call) ??
        this.#several(call);
      if (made === null) this.isPartlyKnown = true;
      return made;
    } catch (error) {
      this.isPartlyKnown = true;
      throw error;
    }
  }

  /** `whole`: the call that names the table. */
  statements(whole: Span): readonly BlueprintStatement[] {
    const later = this.#release >= 1100;
    const created = this.#creates ? [{ name: "create", compile: () => this.#created(whole) }] : [];
    const altered = this.#creates || later ? [] : this.#altered(whole);
    const before = [...this.#commands];
    for (const column of this.#columns) this.#addFluentIndex(column);
    const indexes = this.#commands.slice(before.length);
    const commands = [
      ...created,
      ...altered,
      ...before,
      ...indexes,
      ...this.#columns.map((one) => this.#afterwards(one)),
    ];
    return commands.flatMap((command) => compiled(command, whole));
  }

  get #release(): number {
    return this.#to.release;
  }

  get #on(): string {
    return wrapTable(this.table, this.#to);
  }

  #add(name: string, compile: () => readonly BlueprintStatement[]): void {
    this.#commands.push({ name, compile });
  }

  #column(call: CodeCall): Value | null {
    const method = columnMethod(call.name, this.#release);
    if (!method) return null;
    const given = argument(call, 0, "column");
    const name =
      isGiven(given) || method.named === undefined ? textOf(given, "the column's name") : method.named;
    const attributes = new Map<string, Value>();
    method.takes?.forEach((key, at) => {
      const value = argument(call, at + 1, key);
      if (value) attributes.set(key, value);
    });
    for (const key of method.sets ?? []) attributes.set(key, { kind: "boolean", value: true });
    if (call.name.toLowerCase() === "remembertoken") attributes.set("length", number(100));
    return handle(this.#define(ulid(method.type, attributes), name, attributes, call, method));
  }

  #define(
    type: string,
    name: string,
    attributes: ReadonlyMap<string, Value>,
    { span }: Pick<CodeCall, "span">,
    { sizes = false, refers = false, model = null }: ColumnTraits,
  ): ColumnDefinition {
    const owner = refers ? this : null;
    const column = new ColumnDefinition({ type, name, sizes, model, owner }, attributes, span);
    this.#columns.push(column);
    if (!this.#creates && this.#release >= 1100) this.#add("add", () => [this.#one(column)]);
    return column;
  }

  /** Since Laravel 11 each column is altered by itself. */
  #one(column: ColumnDefinition): BlueprintStatement {
    const { span } = column;
    return { sql: `alter table ${this.#on} ${this.#alteration(column)}`, span };
  }

  #alteration(column: ColumnDefinition): string {
    if (!column.changes) return `add column ${columnSql(column, this.#to, this.#hasPrimary)}`;
    if (!this.#to.changesColumns)
      throw new NotKnown("what `change` sends depends on what the column is in the database");
    return changesOf(column, this.#to);
  }

  get #hasPrimary(): boolean {
    return this.#commands.some(({ name }) => name === "primary");
  }

  /** Before, all that are added are one statement, and all that are changed. */
  #altered(whole: Span): readonly BlueprintCommand[] {
    return [true, false].flatMap((changes): readonly BlueprintCommand[] => {
      const columns = this.#columns.filter((one) => one.changes === changes);
      const [first, second] = columns;
      if (!first) return [];
      const span = second ? whole : first.span;
      const sql = () => `alter table ${this.#on} ${columns.map((one) => this.#alteration(one)).join(", ")}`;
      const starts = () => (this.#release < 1000 ? this.#starts(columns) : []);
      return [{ name: "alter", compile: () => [{ sql: sql(), span }, ...starts()] }];
    });
  }

  #created(span: Span): readonly BlueprintStatement[] {
    const columns = this.#columns.filter((one) => !one.changes);
    const definitions = columns.map((one) => columnSql(one, this.#to, this.#hasPrimary)).join(", ");
    const sql = `create${this.#temporary ? " temporary" : ""} table ${this.#on} (${definitions})`;
    return [{ sql, span }, ...(this.#release < 1000 ? this.#starts(columns) : [])];
  }

  #starts(columns: readonly ColumnDefinition[]): readonly BlueprintStatement[] {
    return columns.flatMap((column) => {
      const { starts } = columnAfterwards(column, this.table, this.#to);
      return starts === null ? [] : [{ sql: starts, span: column.span }];
    });
  }

  #afterwards(column: ColumnDefinition): BlueprintCommand {
    return {
      name: "comment",
      compile: () => {
        const { starts, comment } = columnAfterwards(column, this.table, this.#to);
        const both = [this.#release < 1000 ? null : starts, comment];
        return both.flatMap((sql) => (sql === null ? [] : [{ sql, span: column.span }]));
      },
    };
  }

  #addFluentIndex(column: ColumnDefinition): void {
    for (const name of fluent) {
      const asked = column.attribute(name);
      if (!isGiven(asked)) continue;
      const columns = [textValue(column.name)];
      const isFalse = asked.kind === "boolean" && !asked.value;
      if (isFalse && !column.changes) continue;
      column.take(name);
      if (isFalse)
        this.#dropped(
          dropKinds.get(`drop${name}`.toLowerCase()) ?? "index",
          { kind: "list", items: columns },
          column,
        );
      else
        this.#indexed(
          name === "index" && column.type === "vector"
            ? "vectorIndex"
            : (indexKinds.get(name.toLowerCase()) ?? "index"),
          columns,
          asked.kind === "boolean" ? undefined : asked,
          column,
        );
      return;
    }
  }

  #index(call: CodeCall): Value | null {
    const kind = indexKinds.get(call.name.toLowerCase());
    if (call.name.toLowerCase() === "foreign") return this.#foreign(call);
    if (kind === undefined) return null;
    if (call.name.toLowerCase() === "rawindex") {
      const raw = handle(new RawExpression(call));
      return handle(this.#indexed(kind, [raw], argument(call, 1, "name"), call));
    }
    const given = argument(call, 0, kind === "vectorIndex" ? "column" : "columns");
    const columns = given?.kind === "list" ? itemsOf(given, "the index's columns") : given ? [given] : [];
    const third = argument(call, 2, kind === "spatialIndex" ? "operatorClass" : "algorithm");
    return handle(this.#indexed(kind, columns, argument(call, 1, "name"), call, third));
  }

  #indexed(
    kind: IndexKind,
    columns: readonly Value[],
    named: Value | undefined,
    { span }: { readonly span: Span },
    third?: Value,
  ): IndexCommand {
    const method = new Map<string, Value | undefined>(
      kind === "vectorIndex"
        ? [
            ["algorithm", textValue("hnsw")],
            ["operatorClass", textValue("vector_cosine_ops")],
          ]
        : [[kind === "spatialIndex" ? "operatorClass" : "algorithm", third]],
    );
    const name = isGiven(named) ? textOf(named, "the index's name") : this.#defaultName(kind, columns);
    const command = new IndexCommand({ kind, table: this.table, columns, name, method }, this.#to, span);
    this.#add(kind, () => {
      const { ignored } = command;
      return command.sql.map((sql, at) => ({ sql, span: command.span, ...(at === 0 ? { ignored } : {}) }));
    });
    return command;
  }

  #defaultName(kind: IndexKind, columns: readonly Value[]): string {
    const names = columnNames(columns);
    if (!names) throw new NotKnown("the index's columns are not literal");
    return indexNameOf(this.table, names, kind, this.#to);
  }

  #foreign(call: CodeCall): Value {
    const given = argument(call, 0, "columns");
    const items = given?.kind === "list" ? itemsOf(given, "the key's columns") : [given];
    const columns = items.map((item) => textOf(item, "the key's column"));
    return handle(this.#key(columns, argument(call, 1, "name"), call));
  }

  #key(
    columns: readonly string[],
    named: Value | undefined,
    { span }: Pick<CodeCall, "span">,
  ): ForeignCommand {
    const command = new ForeignCommand(this.table, columns, named, this.#to, span);
    this.#add("foreign", () => [{ sql: command.sql, span: command.span }]);
    return command;
  }

  reference(column: ColumnDefinition, call: CodeCall): Handle {
    const isConstrained = call.name === "constrained";
    const named = argument(call, isConstrained ? 2 : 1, "indexName");
    const key = this.#key([column.name], this.#release >= 1000 ? named : undefined, call);
    if (isConstrained) constrain(key, column, call);
    else key.set("references", argument(call, 0, "column") ?? nullValue);
    return key;
  }

  #drop(call: CodeCall): Value | null {
    const kind = dropKinds.get(call.name.toLowerCase());
    if (kind === undefined) return null;
    this.#dropped(kind, call.arguments[0] ?? [...call.named.values()][0], call);
    return passive;
  }

  #dropped(kind: DropKind, given: Value | undefined, { span }: { readonly span: Span }): void {
    const sql = dropsOf(kind, given, this.table, this.#to);
    this.#add("drop", () => [{ sql, span }]);
  }

  #changed(call: CodeCall): Value | null {
    const [first, second] = call.arguments;
    const text = (at: number, name: string) => textOf(argument(call, at, name), "a name");
    const send = (sql: string): Value => {
      this.#add(call.name, () => [{ sql, span: call.span }]);
      return passive;
    };
    switch (call.name.toLowerCase()) {
      case "dropcolumn":
        return this.#dropColumns(
          first?.kind === "list" ? itemsOf(first, "the columns") : call.arguments,
          call,
        );
      case "renamecolumn":
        return send(
          `alter table ${this.#on} rename column ${wrapName(text(0, "from"), this.#to)} to ${wrapName(text(1, "to"), this.#to)}`,
        );
      case "renameindex":
        return send(
          `alter index ${wrapName(text(0, "from"), this.#to)} rename to ${wrapName(text(1, "to"), this.#to)}`,
        );
      case "rename":
        return send(`alter table ${this.#on} rename to ${wrapTable(text(0, "to"), this.#to)}`);
      case "drop":
        return send(`drop table ${this.#on}`);
      case "dropifexists":
        return send(`drop table if exists ${this.#on}`);
      case "comment":
        return this.#release >= 900
          ? send(`comment on table ${this.#on} is ${quotedText(text(0, "comment"))}`)
          : handle(this);
      case "after":
        if (second?.kind === "function") this.#run.invoke(second, [handle(this)]);
        return handle(this);
      case "temporary":
        this.#temporary = true;
        return handle(this);
      default:
        return settings.test(call.name) ? handle(this) : null;
    }
  }

  #dropColumns(given: readonly Value[], call: Pick<CodeCall, "span">): Value {
    const columns = given.map((one) => `drop column ${wrapName(textOf(one, "a column"), this.#to)}`);
    if (columns.length === 0) throw new NotKnown("which columns are dropped is not told");
    const sql = `alter table ${this.#on} ${columns.join(", ")}`;
    this.#add("dropColumn", () => [{ sql, span: call.span }]);
    return passive;
  }

  /** Calls that are short for several others. */
  #several(call: CodeCall): Value | null {
    const model = modelColumn(call, this.#models, this.#release);
    if (model)
      return model.drops
        ? this.#again(model.drops, call)
        : handle(
            this.#define(model.type, model.name, model.attributes, call, {
              refers: true,
              model: model.model,
            }),
          );
    const calls = severalColumns(call, this.#to, (columns) =>
      indexNameOf(this.table, columns, "index", this.#to),
    );
    return calls && this.#again(calls, call);
  }

  #again(calls: readonly Pick<CodeCall, "name" | "arguments">[], call: CodeCall): Value {
    for (const one of calls) {
      const made = this.call({ ...call, named: new Map(), ...one, arguments: one.arguments });
      if (mayBeNull.test(call.name) && made?.kind === "handle" && made.handle instanceof ColumnDefinition)
        made.handle.set("nullable");
    }
    return handle(this);
  }
}

/** A command takes whatever is called on it, and heeds none of it. */
const passive: Value = handle({ call: () => passive });

interface ColumnTraits {
  readonly sizes?: boolean;
  readonly refers?: boolean;
  readonly model?: ColumnDefinition["model"];
}

const dropKinds: ReadonlyMap<string, DropKind> = new Map([
  ["dropprimary", "primary"],
  ["dropunique", "unique"],
  ["dropindex", "index"],
  ["dropfulltext", "fulltext"],
  ["dropspatialindex", "spatialIndex"],
  ["dropforeign", "foreign"],
]);

/** What one command lacks costs no other, but where it makes the table. */
function compiled(command: BlueprintCommand, span: Span): readonly BlueprintStatement[] {
  try {
    return command.compile();
  } catch (error) {
    if (!(error instanceof NotKnown) || command.name === "create") throw error;
    return [{ sql: "", unread: error.message, span }];
  }
}

function number(value: number): Value {
  return { kind: "number", value, written: String(value) };
}

/** An ULID is 26 characters. */
function ulid(type: string, attributes: Map<string, Value>): string {
  if (type !== "ulid") return type;
  if (!attributes.has("length")) attributes.set("length", number(26));
  return "char";
}
