import type { Span } from "../../../types.ts";
import { argument, isGiven, itemsOf, textOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { type CodeCall, type Handle, handle, nullValue, textValue, type Value } from "../../code/value.ts";
import { RawExpression } from "../any-tool/raw-expression.ts";
import {
  type BlueprintCommand,
  type BlueprintStatement,
  blueprintDrop,
  compiledCommand,
  dropKinds,
  fluentIndexes,
  indexKinds,
  nullableCalls,
  tableSettings,
} from "./blueprint-commands.ts";
import { BlueprintColumn, type ColumnTraits } from "./column-definition.ts";
import { columnMethod } from "./column-methods.ts";
import { ColumnStatements } from "./column-statements.ts";
import { type DropKind, dropsOf } from "./drops.ts";
import { constrain, ForeignCommand } from "./foreign-key.ts";
import { indexNameOf, type LaravelConnection } from "./grammar.ts";
import { IndexCommand, type IndexKind, namedByColumns } from "./index-command.ts";
import { type ModelFacts, modelColumn } from "./models.ts";
import { severalColumns } from "./several-columns.ts";
import { tableChange } from "./table-changes.ts";

/** The table that `Schema::create` and `Schema::table` hand to their function. */
export class Blueprint implements Handle {
  readonly table: string;
  readonly #to: LaravelConnection;
  readonly #run: Evaluator;
  readonly #models: ModelFacts;
  readonly #creates: boolean;
  readonly #columns: BlueprintColumn[] = [];
  readonly #commands: BlueprintCommand[] = [];
  readonly #statements: ColumnStatements;
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
    this.#statements = new ColumnStatements(table, to, () =>
      this.#commands.some(({ name }) => name === "primary"),
    );
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
    const created = this.#creates
      ? [
          {
            name: "create",
            compile: () =>
              this.#statements.created(this.#columns, this.#temporary ? "create temporary" : "create", whole),
          },
        ]
      : [];
    const altered = this.#creates || later ? [] : this.#statements.altered(this.#columns, whole);
    const before = [...this.#commands];
    for (const column of this.#columns) this.#addFluentIndex(column);
    const indexes = this.#commands.slice(before.length);
    const commands = [
      ...created,
      ...altered,
      ...before,
      ...indexes,
      ...this.#columns.map((one) => this.#statements.afterwards(one)),
    ];
    return commands.flatMap((command) => compiledCommand(command, whole));
  }

  get #release(): number {
    return this.#to.release;
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
  ): BlueprintColumn {
    const owner = refers ? this : null;
    const column = new BlueprintColumn({ type, name, sizes, model, owner }, attributes, span);
    this.#columns.push(column);
    if (!this.#creates && this.#release >= 1100) this.#add("add", () => [this.#statements.one(column)]);
    return column;
  }

  #addFluentIndex(column: BlueprintColumn): void {
    for (const name of fluentIndexes) {
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
    if (kind === undefined || (kind === "uniqueIndex" && !this.#to.enhanced)) return null;
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
    const name = isGiven(named)
      ? textOf(named, "the index's name")
      : namedByColumns(kind, columns, this.table, this.#to);
    const command = new IndexCommand(
      { kind, table: this.table, columns, name, method, run: this.#run },
      this.#to,
      span,
    );
    this.#add(kind, () => {
      const { ignored } = command;
      return command.sql.map((sql, at) => ({ sql, span: command.span, ...(at === 0 ? { ignored } : {}) }));
    });
    return command;
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

  reference(column: BlueprintColumn, call: CodeCall): Handle {
    const isConstrained = call.name === "constrained";
    const named = argument(call, isConstrained ? 2 : 1, "indexName");
    const key = this.#key([column.name], this.#release >= 1000 ? named : undefined, call);
    if (isConstrained) constrain(key, column, call);
    else key.set("references", argument(call, 0, "column") ?? nullValue);
    return key;
  }

  #drop(call: CodeCall): Value | null {
    const drop = blueprintDrop(call.name, this.#to.enhanced);
    if (!drop) return null;
    this.#dropped(drop.kind, call.arguments[0] ?? [...call.named.values()][0], call, drop.ifExists);
    return passive;
  }

  #dropped(kind: DropKind, given: Value | undefined, at: { span: Span }, ifExists = false): void {
    const sql = dropsOf(kind, given, this.table, this.#to, ifExists);
    this.#add("drop", () => [{ sql, span: at.span }]);
  }

  #changed(call: CodeCall): Value | null {
    const sql = tableChange(call, this.table, this.#to);
    if (sql !== null) {
      this.#add(call.name, () => (sql === "" ? [] : [{ sql, span: call.span }]));
      return passive;
    }
    const [, second] = call.arguments;
    const name = call.name.toLowerCase();
    if (name === "after" && second?.kind === "function") this.#run.invoke(second, [handle(this)]);
    if (name === "temporary") this.#temporary = true;
    return name === "after" || tableSettings.test(name) ? handle(this) : null;
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
    for (const { name, arguments: given } of calls) {
      const made = this.call({ ...call, named: new Map(), name, arguments: given });
      if (nullableCalls.test(call.name) && made?.kind === "handle" && made.handle instanceof BlueprintColumn)
        made.handle.set("nullable");
    }
    return handle(this);
  }
}

/** A command takes whatever is called on it, and heeds none of it. */
const passive: Value = handle({ call: () => passive });

function number(value: number): Value {
  return { kind: "number", value, written: String(value) };
}

/** An ULID is 26 characters. */
function ulid(type: string, attributes: Map<string, Value>): string {
  if (type !== "ulid") return type;
  if (!attributes.has("length")) attributes.set("length", number(26));
  return "char";
}
