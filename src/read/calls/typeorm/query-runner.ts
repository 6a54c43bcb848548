import {
  flagOf,
  isGiven,
  itemsOf,
  NotKnown,
  sqlTextOf,
  textIfGiven,
  textOf,
  textsOf,
} from "../../code/call-arguments.ts";
import type { Evaluator, Host } from "../../code/host.ts";
import { ignoredOptions, type PassedOver } from "../../code/ignored-options.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  knownText,
  nullValue,
  unknown,
  type Value,
} from "../../code/value.ts";
import { changed } from "./changed-column.ts";
import { added } from "./column.ts";
import { quoteTablePath, type TypeormRelease } from "./names.ts";
import {
  dropIndexSql,
  expressionSql,
  foreignKeySql,
  indexSql,
  keyName,
  pathOf,
  primaryKeySql,
  tableSql,
  uniqueSql,
} from "./statements.ts";

const asks = /^(?:has|get|is|load)[A-Z]/;

/** What `up` and `down` are handed. */
export class QueryRunner implements Handle {
  readonly #run: Evaluator;
  readonly #release: TypeormRelease;

  constructor(run: Evaluator, release: TypeormRelease) {
    this.#run = run;
    this.#release = release;
  }

  member(name: string): Value | null {
    if (name === "manager" || name === "connection" || name === "dataSource") return handle(this.#manager);
    return name === "data" || name === "isTransactionActive" ? unknown : null;
  }

  readonly #manager: Handle = {
    call: (call) => {
      if (call.name === "query") return this.#query(call);
      this.#run.sent.unread(call.span, "what TypeORM sends over rows is not read");
      return unknown;
    },
    member: () => unknown,
  };

  call(call: CodeCall): Value | null {
    if (call.name === "query") return this.#query(call);
    if (asks.test(call.name)) return unknown;
    const control = controls.get(call.name);
    if (control !== undefined) {
      this.#run.sent.send(control, call);
      return nullValue;
    }
    const made = this.#constraint(call) ?? this.#index(call) ?? this.#table(call);
    if (made === null) return null;
    const ignored = call.name === "createIndex" ? ignoredOptions(call.arguments[1], this.#passedOver) : [];
    for (const sql of made) this.#run.sent.send(sql, call, ignored);
    return nullValue;
  }

  /** PostgresQueryRunner.createIndexSql: what it does not ask for. */
  get #passedOver(): PassedOver {
    return this.#release.isBefore1 ? new Map([...never, ...before1]) : never;
  }

  #query(call: CodeCall): Value {
    const [given, parameters] = call.arguments;
    const sql = sqlTextOf(given, "the SQL");
    if (parameters?.kind === "list" && parameters.items.length === 0) this.#run.sent.send(sql, call);
    else if (isGiven(parameters) && /\$\d/.test(sql.text))
      throw new NotKnown("what is filled into the SQL is not read");
    else this.#run.sent.send(sql, call);
    return unknown;
  }

  #index({ name, arguments: [first, second, third] }: CodeCall): readonly string[] | null {
    if (!/^(?:create|drop)(?:Index|Indices)$/.test(name)) return null;
    const table = pathOf(first);
    const all = name.endsWith("Indices") ? itemsOf(second, "the list of indexes") : [second];
    const ifExists = flagOf(third, "whether it is there");
    return all.map((index) =>
      name.startsWith("create")
        ? indexSql(table, index, this.#release)
        : dropIndexSql(table, index, ifExists, this.#release),
    );
  }

  #constraint({ name, arguments: [first, second, third] }: CodeCall): readonly string[] | null {
    const found =
      /^(create|drop)(ForeignKey|UniqueConstraint|CheckConstraint|ExclusionConstraint|PrimaryKey)(s?)$/.exec(
        name,
      );
    if (!found) return null;
    const table = pathOf(first);
    const [, way, kind, many] = found;
    if (kind === "PrimaryKey") {
      if (way === "drop") throw new NotKnown("which name the primary key has is not known here");
      return [
        primaryKeySql(
          table,
          textsOf(second, "the list of columns"),
          textIfGiven(third, "the key's name"),
          this.#release,
        ),
      ];
    }
    const all = many ? itemsOf(second, "the list of constraints") : [second ?? nullValue];
    if (way === "create") return all.map((given) => created(kind ?? "", table, given, this.#release));
    const drop = `ALTER TABLE ${quoteTablePath(table)} DROP CONSTRAINT`;
    return all.map((given) => `${drop} "${dropped(kind ?? "", table, given, this.#release)}"`);
  }

  #table({ name, arguments: given }: CodeCall): readonly string[] | null {
    const [first, second, third, fourth] = given;
    switch (name) {
      case "createTable":
        return tableSql(
          first,
          flagOf(third, "createForeignKeys", true),
          flagOf(fourth, "createIndices", true),
          this.#release,
        );
      case "dropTable":
        // TypeORM drops the indexes and keys of the table that it finds before: all of them go with it.
        return [`DROP TABLE ${quoteTablePath(pathOf(first))}`];
      case "addColumn":
        return added(pathOf(first), second ?? nullValue, this.#release);
      case "addColumns":
        return itemsOf(second, "the list of columns").flatMap((column) =>
          added(pathOf(first), column, this.#release),
        );
      case "dropColumn":
      case "dropColumns": {
        const columns = second?.kind === "list" ? itemsOf(second, "the list of columns") : [second];
        const alter = `ALTER TABLE ${quoteTablePath(pathOf(first))}`;
        return columns.map((column) => `${alter} DROP COLUMN "${knownText(column) ?? pathOf(column)}"`);
      }
      case "renameColumn":
        return [
          `ALTER TABLE ${quoteTablePath(pathOf(first))} RENAME COLUMN "${textOf(second, "the column's name")}" TO "${knownText(third) ?? pathOf(third)}"`,
        ];
      case "renameTable":
        return [
          `ALTER TABLE ${quoteTablePath(pathOf(first))} RENAME TO "${textOf(second, "the table's name")}"`,
        ];
      case "changeColumn":
        return changed(pathOf(first), second ?? nullValue, third ?? nullValue, this.#release);
      case "createSchema":
        return [
          `CREATE SCHEMA ${flagOf(second, "whether it is there") ? "IF NOT EXISTS " : ""}"${textOf(first, "the schema's name")}"`,
        ];
      case "dropSchema":
        return [
          `DROP SCHEMA ${flagOf(second, "whether it is there") ? "IF EXISTS " : ""}"${textOf(first, "the schema's name")}"`,
        ];
      default:
        return null;
    }
  }
}

const never: PassedOver = new Map([
  [
    "isNullsNotDistinct",
    {
      effect: "TypeORM writes no NULLS NOT DISTINCT, so that rows with NULL may be equal",
      instead: "Write the statement with `queryRunner.query`.",
    },
  ],
]);
const before1: PassedOver = new Map([
  [
    "type",
    {
      effect: "TypeORM builds a btree before 1.0",
      instead: "Write CREATE INDEX … USING … with `queryRunner.query`.",
    },
  ],
]);

const controls: ReadonlyMap<string, string> = new Map([
  ["startTransaction", "START TRANSACTION"],
  ["commitTransaction", "COMMIT"],
  ["rollbackTransaction", "ROLLBACK"],
]);

function created(kind: string, table: string, given: Value, release: TypeormRelease): string {
  if (kind === "ForeignKey") return foreignKeySql(table, given, release);
  if (kind === "UniqueConstraint") return uniqueSql(table, given, release);
  return expressionSql(table, given, kind === "CheckConstraint" ? "CHK" : "XCL", release);
}

function dropped(kind: string, table: string, given: Value, release: TypeormRelease): string {
  if (kind === "ForeignKey" || kind === "UniqueConstraint")
    return keyName(kind === "ForeignKey" ? "FK" : "UQ", table, given, release);
  return knownText(given) ?? pathOf(given);
}

/** `new TableIndex({ … })` is what it is given. */
export const typeormHost: Host = {
  call: (path, call) => {
    if (path === "require") return { kind: "reference", path: knownText(call.arguments[0]) ?? "module" };
    const made =
      /(?:^|\.)(?:Table|TableIndex|TableColumn|TableForeignKey|TableUnique|TableCheck|TableExclusion)$/.test(
        path,
      );
    return made && call.constructs ? (call.arguments[0] ?? null) : null;
  },
};
