import type { Span } from "../../../types.ts";
import { argument, isGiven, NotKnown, optionOf, textOf, textsOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { dottedTable, making } from "../../code/partly-known-table.ts";
import {
  COMPUTED,
  type CodeCall,
  type Handle,
  handle,
  knownText,
  nullValue,
  textValue,
  truth,
  unknown,
  type Value,
} from "../../code/value.ts";
import { phinxColumnChange } from "./column-change.ts";
import { phinxForeignKey } from "./foreign-key.ts";
import {
  ownSpan,
  type PhinxRelease,
  phinxColumn,
  phinxName,
  phinxTableName,
  phinxText,
  tableParts,
} from "./grammar.ts";
import { indexStatement } from "./index-statement.ts";
import type { PhinxTables } from "./known-tables.ts";
import type { PhinxAction } from "./plan.ts";

interface TableOwner {
  readonly run: Evaluator;
  readonly release: PhinxRelease;
  readonly tables: PhinxTables;
  /** What a table has been told is sent, or recorded. */
  carryOut(actions: readonly PhinxAction[], call: Pick<CodeCall, "span">): void;
}

/** `$this->table('orders')` (src/Phinx/Db/Table.php): what it is told waits for `create`, `update` or `save`. */
export class PhinxTable implements Handle {
  readonly #name: string;
  readonly #options: Value | undefined;
  readonly #owner: TableOwner;
  #actions: PhinxAction[] = [];
  #last: Span | null;
  #isPartlyKnown = false;

  constructor(name: string, options: Value | undefined, owner: TableOwner, { span }: Pick<CodeCall, "span">) {
    [this.#name, this.#options, this.#owner, this.#last] = [name, options, owner, span];
  }

  call(call: CodeCall): Value | null {
    const span = ownSpan(this.#owner.run.file.text, call.span, this.#last);
    this.#last = call.span;
    try {
      return this.#call({ ...call, span });
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      this.#isPartlyKnown = true;
      this.#owner.run.sent.unread(span, error);
      return handle(this);
    }
  }

  #call(call: CodeCall): Value | null {
    switch (call.name) {
      case "create":
        return this.#carryOut(call, false);
      case "update":
        return this.#carryOut(call, true);
      case "save":
        return this.#carryOut(call, this.#owner.tables.has(this.#name));
      case "insert":
      case "setData":
      case "saveData":
      case "truncate":
        this.#owner.run.sent.unread(call.span, `what \`${call.name}\` does with rows is not read`);
        return handle(this);
      default:
        if (/^(?:has|get|exists)/.test(call.name)) return unknown;
        return this.#column(call) ?? this.#index(call) ?? this.#key(call) ?? this.#move(call);
    }
  }

  #carryOut(call: CodeCall, exists: boolean): Value {
    const actions = this.#actions;
    this.#actions = [];
    const isThere = exists || actions.some(({ kind }) => kind === "move");
    const isMade = !isThere && !actions.some(({ kind }) => kind === "dropTable");
    const create = isMade ? [making(dottedTable(this.#name), () => this.#creation(call))] : [];
    this.#owner.carryOut([...actions, ...create], call);
    return nullValue;
  }

  #add(action: Omit<PhinxAction, "table">): Value {
    this.#actions.push({ table: this.#name, ...action });
    return handle(this);
  }

  #creation({ span }: CodeCall): PhinxAction {
    if (this.#isPartlyKnown) throw new NotKnown("not all of the table's columns are known");
    const id = optionOf(this.#options, "id");
    const isDefault = id === undefined || (id.kind === "boolean" && id.value);
    const named = isDefault ? "id" : knownText(id);
    const key = optionOf(this.#options, "primary_key");
    const keys = named !== null ? [named] : isGiven(key) ? textsOf(key, "the primary key") : [];
    const counter = named === null ? "" : `${phinxName(named)} ${this.#counter()}`;
    const { table } = tableParts(this.#name);
    const primary = `CONSTRAINT ${phinxName(`${table}_pkey`)} PRIMARY KEY (${keys.map(phinxName).join(",")})`;
    const comment = optionOf(this.#options, "comment");
    const said = comment
      ? [`COMMENT ON TABLE ${phinxTableName(this.#name)} IS ${phinxText(knownText(comment) ?? COMPUTED)}`]
      : [];
    return {
      ...{ kind: "createTable", table: this.#name, span, alters: [], steps: [counter, ...said] },
      ...(keys.length > 0 ? { definition: primary } : {}),
      inverse: () => this.#dropping(span),
    };
  }

  #counter(): string {
    const counts: Value = { kind: "map", entries: new Map([["identity", { kind: "boolean", value: true }]]) };
    return phinxColumn(textValue("integer"), counts, this.#owner.release);
  }

  #dropping(span: Span): PhinxAction {
    return {
      ...{ kind: "dropTable", table: this.#name, span, alters: [], inverse: null },
      steps: [`DROP TABLE ${phinxTableName(this.#name)}`],
    };
  }

  #column(call: CodeCall): Value | null {
    const name = () => textOf(argument(call, 0, "columnName"), "the column's name");
    const { span } = call;
    switch (call.name) {
      case "addColumn":
        return this.#addColumn(name(), argument(call, 1, "type"), argument(call, 2, "options"), span);
      case "addTimestamps":
      case "addTimestampsWithTimezone":
        return this.#addTimestamps(call);
      case "removeColumn":
        return this.#add({
          ...{ kind: "removeColumn", span, steps: [], inverse: null },
          alters: [`DROP COLUMN ${phinxName(name())}`],
        });
      case "renameColumn":
        return this.#add(this.#renaming(name(), textOf(call.arguments[1], "the column's new name"), span));
      case "changeColumn":
        return this.#changeColumn(
          name(),
          argument(call, 1, "newColumnType"),
          argument(call, 2, "options"),
          span,
        );
      default:
        return null;
    }
  }

  #addColumn(name: string, type: Value | undefined, options: Value | undefined, span: Span): Value {
    const definition = `${phinxName(name)} ${phinxColumn(type, options, this.#owner.release)}`;
    return this.#add({
      ...{
        kind: "addColumn",
        span,
        definition,
        alters: [`ADD ${definition}`],
        steps: this.#comment(name, options),
      },
      inverse: () => ({
        ...{ kind: "removeColumn", table: this.#name, span, steps: [], inverse: null },
        alters: [`DROP COLUMN ${phinxName(name)}`],
      }),
    });
  }

  #comment(name: string, options: Value | undefined): readonly string[] {
    const comment = optionOf(options, "comment");
    if (!isGiven(comment)) return [];
    const text = phinxText(knownText(comment) ?? COMPUTED);
    return [`COMMENT ON COLUMN ${phinxTableName(this.#name)}.${phinxName(name)} IS ${text}`];
  }

  #addTimestamps(call: CodeCall): Value {
    const zoned = call.name === "addTimestampsWithTimezone" || truth(call.arguments[2] ?? nullValue) === true;
    for (const [at, otherwise] of ["created_at", "updated_at"].entries()) {
      const given = call.arguments[at];
      if (given?.kind === "boolean" && !given.value) continue;
      const name = isGiven(given) ? textOf(given, "a column's name") : otherwise;
      const options = new Map<string, Value>([
        ["null", { kind: "boolean", value: at === 1 }],
        ["timezone", { kind: "boolean", value: zoned }],
        ...(at === 0 ? [["default", textValue("CURRENT_TIMESTAMP")] as const] : []),
      ]);
      this.#addColumn(name, textValue("timestamp"), { kind: "map", entries: options }, call.span);
    }
    return handle(this);
  }

  #renaming(from: string, to: string, span: Span): PhinxAction {
    const sql = `ALTER TABLE ${phinxTableName(this.#name)} RENAME COLUMN ${phinxName(from)} TO ${phinxName(to)}`;
    return {
      ...{ kind: "alterColumn", table: this.#name, span, alters: [], steps: [sql] },
      inverse: () => this.#renaming(to, from, span),
    };
  }

  #changeColumn(name: string, type: Value | undefined, options: Value | undefined, span: Span): Value {
    const alters = phinxColumnChange(name, textOf(type, "the column's type"), options, this.#owner.release);
    return this.#add({
      kind: "alterColumn",
      span,
      steps: this.#comment(name, options),
      inverse: null,
      alters,
    });
  }

  #index(call: CodeCall): Value | null {
    const { span } = call;
    switch (call.name) {
      case "addIndex":
        return this.#addIndex(call);
      case "removeIndex":
        return this.#add(
          this.#dropIndex(null, textsOf(argument(call, 0, "columns"), "the index's columns"), span),
        );
      case "removeIndexByName":
        return this.#add(this.#dropIndex(textOf(argument(call, 0, "name"), "the index's name"), [], span));
      default:
        return null;
    }
  }

  #dropIndex(named: string | null, columns: readonly string[], span: Span): PhinxAction {
    const name = named ?? this.#owner.tables.indexOver(this.#name, columns);
    if (name === null) throw new NotKnown("which index has these columns no earlier migration says");
    this.#owner.tables.indexes.drop(this.#name, name);
    const { schema } = tableParts(this.#name);
    const steps = [`DROP INDEX IF EXISTS ${phinxName(schema)}.${phinxName(name)}`];
    return { kind: "dropIndex", table: this.#name, span, alters: [], steps, inverse: null };
  }

  /** getIndexSqlDefinition */
  #addIndex(call: CodeCall): Value {
    const options = argument(call, 1, "options");
    const columns = textsOf(argument(call, 0, "columns"), "the index's columns");
    const given = optionOf(options, "name");
    const name = isGiven(given)
      ? textOf(given, "the index's name")
      : `${tableParts(this.#name).table}_${columns.join("_")}`;
    const sql = indexStatement(this.#name, name, columns, options);
    const { span } = call;
    this.#owner.tables.indexes.add(this.#name, { name, columns });
    return this.#add({
      ...{ kind: "addIndex", span, alters: [], steps: [sql] },
      inverse: () => this.#dropIndex(name, columns, span),
    });
  }

  #key(call: CodeCall): Value | null {
    const made = phinxForeignKey(call, this.#name);
    return made && this.#add(made);
  }

  #move(call: CodeCall): Value | null {
    const { span } = call;
    switch (call.name) {
      case "drop":
        return this.#add(this.#dropping(span));
      case "rename":
      case "renameTable": {
        const to = textOf(argument(call, 0, "newTableName"), "the table's new name");
        return this.#add(renamed(this.#name, to, span));
      }
      case "changeComment": {
        const text = phinxText(knownText(call.arguments[0]) ?? COMPUTED);
        const steps = [`COMMENT ON TABLE ${phinxTableName(this.#name)} IS ${text}`];
        return this.#add({ kind: "move", span, alters: [], steps, inverse: null });
      }
      case "changePrimaryKey":
        throw new NotKnown("what the primary key is called is asked of the database");
      default:
        return null;
    }
  }
}

function renamed(from: string, to: string, span: Span): PhinxAction {
  return {
    ...{ kind: "move", table: from, span, alters: [] },
    steps: [`ALTER TABLE ${phinxTableName(from)} RENAME TO ${phinxName(to)}`],
    inverse: () => renamed(to, from, span),
  };
}
