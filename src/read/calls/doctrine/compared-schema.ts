import { quoteIdentifier } from "../../../sql/grammar/name.ts";
import { crc32 } from "../../../text/crc32.ts";
import { argument, isGiven, NotKnown, textIfGiven, textOf, textsOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import type { SentStatements } from "../../code/sent-statements.ts";
import { type CodeCall, type Handle, handle, knownText, unknown, type Value } from "../../code/value.ts";

interface WantedChange {
  readonly call: CodeCall;
  /** Under which it was asked for. */
  readonly condition: SentStatements["condition"];
  readonly does: "drop" | "add";
  readonly sql: string;
}

/** PostgreSQL's names. */
const LONGEST = 63;

/** What asks the schema, and changes nothing of it. */
const questions = /^(?:has|get(?:Name|Columns?|Index(?:es)?|Options?|PrimaryKey|ForeignKeys?))/;

/**
 * `$schema`: Doctrine compares it with the database, and sends what differs once the method has returned (DbalExecutor of
 * doctrine/migrations). Of a table of which only indexes are changed that is told by the calls; of others it depends on
 * what the database has.
 */
export class ComparedSchema {
  readonly #run: Evaluator;
  /** By the names of their tables. */
  readonly #changes = new Map<string, WantedChange[]>();

  constructor(run: Evaluator) {
    this.#run = run;
  }

  readonly handle: Handle = {
    call: (call) => {
      const table = knownText(argument(call, 0, "name"));
      if (call.name === "getTable" && table !== null) return handle(this.#table(table));
      if (questions.test(call.name)) return unknown;
      return this.#other(call, /^get(?:Tables?)?$/.test(call.name));
    },
    member: () => unknown,
  };

  /** Sends what differs: of each table the indexes that go, then those that come. */
  finish(): void {
    const { sent } = this.#run;
    for (const changes of this.#changes.values()) {
      const isRenamed =
        changes.some(({ does }) => does === "drop") && changes.some(({ does }) => does === "add");
      for (const { call, condition, does, sql } of changes.toSorted((a, b) => order(a) - order(b))) {
        sent.condition = condition;
        // Comparator.php, detectRenamedIndexes: of two with the same columns one becomes the other.
        if (isRenamed && does === "drop")
          sent.unread(call.span, "whether it is dropped or renamed depends on what the database has");
        else if (isRenamed)
          sent.unread(call.span, "whether it is built or renamed depends on what the database has");
        else sent.send(sql, call, [], "prepared");
      }
    }
    sent.condition = null;
    this.#changes.clear();
  }

  #other(call: CodeCall, asks: boolean): Value {
    if (!asks)
      this.#run.sent.unread(call.span, `what \`${call.name}\` sends depends on what the database has`);
    return handle({ call: (next) => this.#other(next, questions.test(next.name)), member: () => unknown });
  }

  #table(table: string): Handle {
    const own: Handle = {
      call: (call) => {
        if (questions.test(call.name)) return unknown;
        const change = changeOf(table, call);
        if (!change) return this.#other(call, false);
        const { condition } = this.#run.sent;
        this.#run.sent.queued++;
        this.#changes.set(table, [...(this.#changes.get(table) ?? []), { ...change, call, condition }]);
        return handle(own);
      },
      member: () => unknown,
    };
    return own;
  }
}

function order({ does }: WantedChange): number {
  return does === "drop" ? 0 : 1;
}

/** Table.php and AbstractPlatform.php, getCreateIndexSQL; null: it is not about an index. */
function changeOf(table: string, call: CodeCall): Pick<WantedChange, "does" | "sql"> | null {
  switch (call.name) {
    case "addIndex":
    case "addUniqueIndex":
      return { does: "add", sql: created(table, call, call.name === "addUniqueIndex") };
    case "dropIndex":
      return { does: "drop", sql: `DROP INDEX ${bare(textOf(argument(call, 0, "name"), "the index"))}` };
    default:
      return null;
  }
}

function created(table: string, call: CodeCall, isUnique: boolean): string {
  const columns = textsOf(argument(call, 0, "columnNames"), "the index's columns");
  const given = textIfGiven(argument(call, 1, "indexName"), "the index's name");
  const name = given ?? generatedName([table, ...columns], isUnique ? "uniq" : "idx");
  // `addUniqueIndex` has no flags.
  const options = argument(call, isUnique ? 2 : 3, "options");
  const where = whereOf(options);
  const list = columns.map(bare).join(", ");
  return `CREATE ${isUnique ? "UNIQUE " : ""}INDEX ${bare(name)} ON ${table.split(".").map(bare).join(".")} (${list})${where}`;
}

function whereOf(options: Value | undefined): string {
  if (!isGiven(options) || (options.kind === "list" && options.items.length === 0)) return "";
  if (options.kind !== "map" || options.open) throw new NotKnown("the index's options are not literal");
  const where = textIfGiven(options.entries.get("where"), "the index's condition");
  return where === null ? "" : ` WHERE ${where}`;
}

/** AbstractAsset.php, _generateIdentifierName */
function generatedName(names: readonly string[], prefix: string): string {
  const digits = names.map((name) => crc32(name).toString(16)).join("");
  return `${prefix}_${digits}`.slice(0, LONGEST).toUpperCase();
}

/** AbstractAsset.php, getQuotedName: quoted where it was given so, and where it is a keyword. */
function bare(name: string): string {
  const isQuoted = /^[`"[]/.test(name);
  if (isQuoted) return `"${name.replaceAll(/[`"[\]]/g, "")}"`;
  return quoteIdentifier(name.toLowerCase()).startsWith('"') ? `"${name}"` : name;
}
