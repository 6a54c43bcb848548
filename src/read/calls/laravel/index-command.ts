import type { IgnoredOption, Span } from "../../../types.ts";
import { isGiven, NotKnown, textOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import type { PassedOver } from "../../code/ignored-options.ts";
import { type CodeCall, type Handle, handle, knownText, truth, type Value } from "../../code/value.ts";
import { expressionIn } from "../any-tool/raw-expression.ts";
import { enhancedColumn, enhancedColumnName, enhancedIndexSql } from "./enhanced-index.ts";
import { indexNameOf, type LaravelConnection, quotedText, wrapName, wrapTable } from "./grammar.ts";

export type IndexKind =
  | "primary"
  | "unique"
  | "uniqueIndex"
  | "index"
  | "fulltext"
  | "spatialIndex"
  | "vectorIndex";

const fixed = "Write the statement with `DB::statement`.";
const everywhere: PassedOver = new Map([
  ["concurrently", { effect: "Laravel builds the index in the usual way", instead: "Call `online()`." }],
  ["where", { effect: "Laravel writes no WHERE, so that the index is over all rows", instead: fixed }],
  ["include", { effect: "Laravel writes no INCLUDE", instead: fixed }],
  ["ifNotExists", { effect: "Laravel writes no IF NOT EXISTS", instead: fixed }],
  ["using", { effect: "Laravel builds a btree", instead: "Name the method with `algorithm()`." }],
]);

const isTrue: Value = { kind: "boolean", value: true };

/** An index or a constraint that a Blueprint makes; whatever is called on it is an attribute of it. */
export class IndexCommand implements Handle {
  readonly kind: IndexKind;
  readonly #columns: readonly Value[];
  readonly #name: string;
  readonly #table: string;
  readonly #to: LaravelConnection;
  readonly #run: Evaluator;
  readonly #attributes = new Map<string, Value>();
  span: Span;

  constructor({ kind, table, columns, name, method, run }: IndexStart, to: LaravelConnection, span: Span) {
    this.#run = run;
    [this.kind, this.#table, this.#columns, this.#name] = [kind, table, columns, name];
    [this.#to, this.span] = [to, span];
    for (const [key, value] of method) if (isGiven(value)) this.#attributes.set(key, value);
  }

  call(call: CodeCall): Value | null {
    this.span = call.span;
    this.#attributes.set(call.name, call.arguments[0] ?? [...call.named.values()][0] ?? isTrue);
    return handle(this);
  }

  /** What it is told and the grammar does not ask for. */
  get ignored(): readonly IgnoredOption[] {
    const { release } = this.#to;
    const later: [string, number][] = [
      ["online", 1223],
      ["nullsNotDistinct", 1203],
    ];
    if (this.#isEnhanced)
      return this.#attributes.has("online")
        ? [
            {
              name: "online",
              effect: "laravel-postgresql-enhanced builds the index in the usual way",
              instead: "Call `concurrently()`.",
            },
          ]
        : [];
    return [...this.#attributes].flatMap(([name, value]): readonly IgnoredOption[] => {
      if (truth(value) === false) return [];
      const since = later.find(([own]) => own === name)?.[1];
      const known = everywhere.get(name);
      if (known) return [{ name, ...known }];
      if (since === undefined || release >= since) return [];
      const version = `${Math.floor(since / 100)}.${since % 100}`;
      return [{ name, effect: `Laravel writes it since ${version}`, instead: fixed }];
    });
  }

  get #isEnhanced(): boolean {
    return this.#to.enhanced && !["primary", "unique", "vectorIndex"].includes(this.kind);
  }

  get sql(): readonly string[] {
    const { kind } = this;
    if (this.#to.enhanced && kind !== "primary" && kind !== "unique" && kind !== "vectorIndex")
      return [
        enhancedIndexSql(
          {
            kind,
            table: this.#table,
            name: this.#name,
            columns: this.#columns,
            attributes: this.#attributes,
            run: this.#run,
          },
          this.#to,
        ),
      ];
    const on = wrapTable(this.#table, this.#to);
    const name = wrapName(this.#name, this.#to);
    switch (this.kind) {
      case "primary":
        return [`alter table ${on} add primary key (${this.#columnList()})`];
      case "unique":
        return this.#unique(on, name);
      case "fulltext":
        return [`create index ${this.#online}${name} on ${on} using gin ((${this.#documents()}))`];
      default:
        return [`create index ${this.#online}${name} on ${on}${this.#using} (${this.#columnList()})`];
    }
  }

  get #online(): string {
    return this.#to.release >= 1223 && this.#isSet("online") ? "concurrently " : "";
  }

  get #using(): string {
    if (this.kind === "spatialIndex") return " using gist";
    const algorithm = this.#text("algorithm");
    return algorithm ? ` using ${algorithm}` : "";
  }

  #columnList(): string {
    const operators = this.#text("operatorClass");
    if (this.#to.enhanced) return this.#columns.map((column) => enhancedColumn(column, this.#to)).join(", ");
    return this.#columns
      .map((column) => expressionIn(column) ?? wrapName(textOf(column, "a column"), this.#to))
      .map((column) =>
        operators && /^(?:spatial|vector)/.test(this.kind) ? `${column} ${operators}` : column,
      )
      .join(", ");
  }

  #documents(): string {
    const language = quotedText(this.#text("language") ?? "english");
    return this.#columns
      .map((column) => `to_tsvector(${language}, ${wrapName(textOf(column, "a column"), this.#to)})`)
      .join(" || ");
  }

  /** Online, or by a method, it is made of an index. */
  #unique(on: string, name: string): readonly string[] {
    const { release } = this.#to;
    const isIndex = release >= 1223 && (this.#isSet("online") || this.#text("algorithm") !== null);
    const distinct = this.#attributes.get("nullsNotDistinct");
    const nulls =
      distinct && release >= 1203
        ? ` nulls ${this.#isSet("nullsNotDistinct") ? "not distinct" : "distinct"}`
        : "";
    const when = release >= 900 ? deferral(this.#attributes) : "";
    if (!isIndex)
      return [`alter table ${on} add constraint ${name} unique${nulls} (${this.#columnList()})${when}`];
    return [
      `create unique index ${this.#online}${name} on ${on}${this.#using} (${this.#columnList()})`,
      `alter table ${on} add constraint ${name} unique using index ${name}${when}`,
    ];
  }

  #isSet(name: string): boolean {
    const value = this.#attributes.get(name);
    const known = value === undefined ? false : truth(value);
    if (known === null) throw new NotKnown(`whether the index is ${name} is not known`);
    return known;
  }

  #text(name: string): string | null {
    const value = this.#attributes.get(name);
    return isGiven(value) ? textOf(value, `its ${name}`) : null;
  }
}

interface IndexStart {
  readonly kind: IndexKind;
  readonly table: string;
  readonly columns: readonly Value[];
  readonly name: string;
  readonly run: Evaluator;
  /** The algorithm and the operator class that it is called with. */
  readonly method: ReadonlyMap<string, Value | undefined>;
}

/** ` deferrable initially deferred`, as a constraint's own attributes ask for it. */
export function deferral(attributes: ReadonlyMap<string, Value>): string {
  const [deferrable, immediate] = [attributes.get("deferrable"), attributes.get("initiallyImmediate")];
  if (!isGiven(deferrable)) return "";
  if (truth(deferrable) !== true) return " not deferrable";
  if (!isGiven(immediate)) return " deferrable";
  return ` deferrable ${truth(immediate) === false ? "initially deferred" : "initially immediate"}`;
}

/** Blueprint::createIndexName, of columns that are named. */
export function namedByColumns(
  kind: IndexKind,
  columns: readonly Value[],
  table: string,
  to: LaravelConnection,
): string {
  const names = columns.map((column) => (expressionIn(column) === null ? knownText(column) : null));
  const known = names.flatMap((name) => name ?? []);
  if (known.length < names.length) throw new NotKnown("the index's columns are not literal");
  const own = to.enhanced ? known.map(enhancedColumnName) : known;
  return indexNameOf(table, own, kind === "uniqueIndex" ? "unique" : kind, to);
}
