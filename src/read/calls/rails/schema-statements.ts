import type { Span } from "../../../types.ts";
import type { Evaluator } from "../../code/host.ts";
import type { KnownIndexes } from "../any-tool/known-indexes.ts";
import type { SchemaCall } from "../any-tool/schema-call.ts";
import { type MigrationVersion, quoteTable } from "./names.ts";

interface Place {
  readonly span: Span;
}

/** Changes of one table that `change_table bulk: true` sends as one. */
interface BulkChange {
  readonly table: string;
  readonly span: Span;
  readonly changes: string[];
  readonly after: (() => void)[];
}

/** `asked`: it is looked for first; `healed`: and an invalid index of the name is dropped. */
export type Manner = "query" | "asked" | "healed";

/** What the calls of one migration send. */
export class SchemaStatements {
  readonly run: Evaluator;
  /** What the migration's class promises. */
  readonly version: MigrationVersion;
  /** The Rails that runs it. */
  readonly installed: MigrationVersion;
  readonly known: KnownIndexes;
  /** Indexes that the migration has asked for, by name: one that is dropped then is there. */
  readonly lookedFor = new Set<string>();
  /** Whether a gem looks first for what it makes or drops. */
  manner: Manner = "query";
  #bulk: BulkChange | null = null;

  constructor(run: Evaluator, version: MigrationVersion, known: KnownIndexes, installed: MigrationVersion) {
    this.run = run;
    this.version = version;
    this.installed = installed;
    this.known = known;
  }

  send(sql: string, { span }: Place, how: "query" | "asked" = "query"): void {
    this.#flush();
    this.run.sent.send(sql, { span }, [], this.manner === "query" ? how : this.manner);
  }

  /** `ALTER TABLE … change`, or a part of one. */
  alter(table: string, change: string, { span }: Place, how: "query" | "asked" = "query"): void {
    if (this.#bulk?.table === table) this.#bulk.changes.push(change);
    else this.send(`ALTER TABLE ${quoteTable(table)} ${change}`, { span }, how);
  }

  /** What follows a column, once it is there. */
  afterwards(send: () => void): void {
    if (this.#bulk) this.#bulk.after.push(send);
    else send();
  }

  /** One statement of its own, unless it is in a bulk anyway. */
  joined(table: string, place: Place, make: () => void): void {
    if (this.#bulk) make();
    else this.inBulk(table, place, make);
  }

  /** Rails joins no references with what stands around them (schema_statements.rb, bulk_change_table). */
  apart(make: () => void): void {
    this.#flush();
    const bulk = this.#bulk;
    this.#bulk = null;
    make();
    this.#bulk = bulk;
  }

  inBulk(table: string, { span }: Place, make: () => void): void {
    this.#bulk = { table, span, changes: [], after: [] };
    make();
    this.#flush();
    this.#bulk = null;
  }

  #flush(): void {
    const bulk = this.#bulk;
    if (!bulk || (bulk.changes.length === 0 && bulk.after.length === 0)) return;
    const { table, span } = bulk;
    const changes = bulk.changes.splice(0);
    const after = bulk.after.splice(0);
    this.#bulk = null;
    if (changes.length > 0) this.send(`ALTER TABLE ${quoteTable(table)} ${changes.join(", ")}`, { span });
    for (const send of after) send();
    this.#bulk = bulk;
  }
}

/** A call of a migration, as what it sends. */
export type Command = (to: SchemaStatements, call: SchemaCall) => void;

/**
 * `if_exists` and `if_not_exists` of all but tables and new indexes: Rails looks for itself whether it is there
 * (schema_statements.rb: "return if …"), and writes no IF EXISTS.
 */
export function asking(call: SchemaCall): "query" | "asked" {
  return call.flag("if_exists") || call.flag("if_not_exists") ? "asked" : "query";
}
