import { isGiven, NotKnown, sqlTextOf } from "../../code/call-arguments.ts";
import { elixirLibraryCall } from "../../code/elixir/library.ts";
import type { Evaluator } from "../../code/host.ts";
import { making } from "../../code/partly-known-table.ts";
import {
  type CodeCall,
  type FunctionValue,
  handle,
  knownText,
  listValue,
  nullValue,
  type TextValue,
  type Value,
} from "../../code/value.ts";
import { ChangedColumns } from "./changed-columns.ts";
import type { EctoCommand, RawCommand } from "./commands.ts";
import { ectoConstraintOf, ectoIndexOf, ectoReferenceOf, ectoTableOf } from "./object-calls.ts";
import { EctoConstraint, EctoIndex, EctoTable, ectoName, ectoOptions } from "./objects.ts";
import { EctoRepository } from "./repository.ts";
import { EctoRunner } from "./runner.ts";

/** What the repository's configuration tells. */
export interface EctoSettings {
  readonly direction: "up" | "down";
  /** `change` is taken back. */
  readonly backward: boolean;
  readonly inTransaction: boolean;
  /** `migration_default_prefix` */
  readonly prefix: string | null;
  /** `migration_primary_key`; false: tables have none unless they say so. */
  readonly primaryKey: ReadonlyMap<string, Value> | false;
  /** `migration_foreign_key` */
  readonly foreignKey: ReadonlyMap<string, Value>;
  /** `migration_timestamps` */
  readonly timestamps: ReadonlyMap<string, Value>;
  /** It raises for an option that it does not know. */
  readonly refusesOptions: boolean;
  /** The text of a file that the migration sends, by its path as it is written; null: it is not there. */
  readonly file: (path: string) => string | null;
}

/** Of Ecto and its queries: they make values, and send nothing. */
const quiet =
  /^(?:Ecto\.(?:Changeset|DateTime|Enum|Multi|Query|Schema|Type|UUID|ULID)|Ecto\.Query\.\w+)(?:\.|$)|(?:^|\.)(?:\w*changeset|__\w+__)$|^(?:from|where|or_where|select|select_merge|join|order_by|group_by|having|or_having|update|windows|distinct|dynamic|with_cte|limit|offset|preload|put_change|cast|change|subquery|type|field)$/;

const repositories = /(?:^|\.)\w*Repo(?:\.\w+)?\.[a-z_]\w*[!?]?$/;
const sqlModule = /^(?:Ecto\.Adapters\.SQL|Postgrex)\.(?:query!?)$/;

/** A migration as its module sees it. */
export class EctoMigration {
  readonly #run: () => Evaluator;
  readonly #settings: EctoSettings;
  #runner: EctoRunner | null = null;
  #columns: ChangedColumns | null = null;

  constructor(run: () => Evaluator, settings: EctoSettings) {
    [this.#run, this.#settings] = [run, settings];
  }

  get irreversible(): boolean {
    return this.#runner?.irreversible === true;
  }

  /** Runs the functions of a migration, each with all that it has queued (runner.ex, perform_operation). */
  start(ways: readonly FunctionValue[]): void {
    const type = this.#settings.foreignKey.get("type") ?? this.#primaryKeyType();
    this.#runner = new EctoRunner(this.#run(), { reference: type }, this.#settings.backward);
    for (const way of ways) {
      this.#run().invoke(way, []);
      this.#runner.flush();
    }
  }

  #primaryKeyType(): Value {
    const { primaryKey } = this.#settings;
    return (primaryKey !== false && primaryKey.get("type")) || { kind: "symbol", value: "bigserial" };
  }

  readonly call = (path: string, call: CodeCall): Value | null => {
    const runner = this.#runner;
    if (!runner) return this.#library(path, call);
    const name = path.replace(/^(?:Ecto\.)?Migration\.(?=[a-z])/, "");
    if (!name.includes(".")) {
      const made = this.#object(name, call) ?? this.#command(name, call, runner) ?? this.#column(name, call);
      if (made) return made;
    }
    const own = this.#library(path, call);
    if (own || elixirLibraryCall(path, call, this.#run()) === "harmless" || quiet.test(path)) return own;
    return this.#elsewhere(path, call);
  };

  #library(path: string, call: CodeCall): Value | null {
    const made = elixirLibraryCall(path, call, this.#run());
    return made === "harmless" ? null : made;
  }

  #elsewhere(path: string, call: CodeCall): Value | null {
    const repository = new EctoRepository(this.#run(), this.#settings.inTransaction);
    if (sqlModule.test(path)) return repository.query(call.arguments[1], call);
    if (repositories.test(path)) return repository.call(call);
    const shown = path.includes(".") ? path : call.name;
    this.#run().sent.unread(call.span, `what \`${shown}\` sends is not known`);
    return null;
  }

  #object(name: string, call: CodeCall): Value | null {
    const { prefix, direction, refusesOptions } = this.#settings;
    const [first, second] = call.arguments;
    switch (name) {
      case "table":
        return handle(ectoTableOf(call, prefix, refusesOptions));
      case "index":
      case "unique_index":
        return handle(ectoIndexOf(call, prefix, name === "unique_index", refusesOptions));
      case "constraint":
        return handle(ectoConstraintOf(call, prefix, refusesOptions));
      case "references":
        return handle(ectoReferenceOf(call, this.#settings.foreignKey, refusesOptions));
      case "fragment":
        return first && !second ? listValue([{ kind: "symbol", value: "fragment" }, first]) : null;
      case "direction":
        return { kind: "symbol", value: direction };
      case "repo":
        return handle(new EctoRepository(this.#run(), this.#settings.inTransaction));
      case "prefix":
        return call.arguments.length === 0 ? nullValue : null;
      default:
        return null;
    }
  }

  #column(name: string, call: CodeCall): Value | null {
    return this.#columns?.call(name, call) ?? null;
  }

  #command(name: string, call: CodeCall, runner: EctoRunner): Value | null {
    switch (name) {
      case "create":
      case "create_if_not_exists":
        return this.#create(call, name !== "create", runner);
      case "alter":
        return this.#alter(call, runner);
      case "drop":
      case "drop_if_exists":
        return this.#drop(call, name !== "drop", runner);
      case "rename":
        return this.#rename(call, runner);
      case "execute":
      case "execute_file":
        return this.#execute(call, runner, name === "execute_file");
      case "flush":
        runner.flushByHand();
        return nullValue;
      default:
        return null;
    }
  }

  #create(call: CodeCall, ifNotExists: boolean, runner: EctoRunner): Value {
    const [given] = call.arguments;
    const object = objectIn(given);
    if (object === null) return nullValue;
    if (object instanceof EctoIndex)
      runner.execute({ kind: "create-index", index: object, ifNotExists }, call);
    else if (object instanceof EctoConstraint) {
      if (ifNotExists) throw new NotKnown("Ecto creates no constraint with create_if_not_exists");
      runner.execute({ kind: "create-constraint", constraint: object }, call);
    } else {
      const columns = new ChangedColumns(this.#settings.timestamps, this.#run().sent);
      const table = { schema: object.prefix, name: object.name, ifNotExists };
      const changes = making(table, () => {
        columns.primaryKey(object, this.#settings.primaryKey);
        const all = this.#changes(call, columns);
        if (columns.isPartlyKnown) throw new NotKnown("not all of the table's columns are known");
        return all;
      });
      runner.execute({ kind: "create-table", table: object, ifNotExists, changes }, call);
    }
    return given ?? nullValue;
  }

  #changes({ block }: CodeCall, columns: ChangedColumns): ChangedColumns["all"] {
    if (!block) return columns.all;
    if (this.#columns) throw new NotKnown("Ecto refuses nested commands");
    this.#columns = columns;
    this.#run().invoke(block, []);
    this.#columns = null;
    return columns.all;
  }

  #alter(call: CodeCall, runner: EctoRunner): Value {
    const table = objectIn(call.arguments[0]);
    if (table === null) return nullValue;
    if (!(table instanceof EctoTable) || !call.block)
      throw new NotKnown("what it changes is not written here");
    const changes = this.#changes(call, new ChangedColumns(this.#settings.timestamps, this.#run().sent));
    if (changes.length > 0) runner.execute({ kind: "alter-table", table, changes }, call);
    return nullValue;
  }

  #drop(call: CodeCall, ifExists: boolean, runner: EctoRunner): Value {
    const [given, options] = call.arguments;
    const object = objectIn(given);
    if (object === null) return nullValue;
    const cascade = knownText(ectoOptions(options, new Set(["mode"])).get("mode")) === "cascade";
    const how = { ifExists, cascade };
    if (object instanceof EctoIndex) runner.execute({ kind: "drop-index", index: object, ...how }, call);
    else if (object instanceof EctoConstraint)
      runner.execute({ kind: "drop-constraint", constraint: object, ...how }, call);
    else runner.execute({ kind: "drop-table", table: object, ...how }, call);
    return given ?? nullValue;
  }

  #rename(call: CodeCall, runner: EctoRunner): Value {
    const [given, second, third] = call.arguments;
    const object = objectIn(given);
    if (object === null) return nullValue;
    const to = ectoOptions(third ?? second, new Set(["to"])).get("to");
    let command: EctoCommand | null = null;
    if (object instanceof EctoIndex)
      command = { kind: "rename-index", index: object, to: ectoName(to, "the new name") };
    else if (object instanceof EctoTable && third)
      command = {
        ...{ kind: "rename-column", table: object, column: ectoName(second, "the column") },
        to: ectoName(to, "the new name"),
      };
    else if (object instanceof EctoTable) {
      const other = objectIn(to);
      if (other instanceof EctoTable) command = { kind: "rename-table", table: object, to: other };
    }
    if (!command) throw new NotKnown("what it is renamed to is not a literal");
    runner.execute(command, call);
    return nullValue;
  }

  #execute(call: CodeCall, runner: EctoRunner, isFile: boolean): Value {
    const [up, down] = call.arguments;
    const read = (value: Value | undefined): RawCommand =>
      isFile ? this.#fileText(value) : rawCommand(value);
    // A way that is not taken need not be known.
    const { backward } = this.#settings;
    const forward = backward && down ? emptyText : read(up);
    const back = isGiven(down) ? (backward ? read(down) : emptyText) : null;
    runner.execute({ kind: "execute", up: forward, down: back }, call);
    return nullValue;
  }

  #fileText(value: Value | undefined): TextValue {
    const path = knownText(value);
    const text = path === null ? null : this.#settings.file(path);
    if (text === null) throw new NotKnown("the file that it sends is not read");
    return { kind: "text", text, runs: [] };
  }
}

const emptyText: TextValue = { kind: "text", text: "", runs: [] };

function rawCommand(value: Value | undefined): RawCommand {
  if (value?.kind === "function") return value;
  return sqlTextOf(value, "the SQL");
}

/** A table, an index or a constraint; null of what has been said to be unread already. */
function objectIn(value: Value | undefined): EctoTable | EctoIndex | EctoConstraint | null {
  const made = value?.kind === "handle" ? value.handle : null;
  if (made instanceof EctoTable || made instanceof EctoIndex || made instanceof EctoConstraint) return made;
  if (made?.sendsNothing) return null;
  throw new NotKnown("what it is given is not a literal");
}
