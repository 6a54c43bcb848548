import type { AdvisedStatement, Span } from "../../../types.ts";
import { flagOf, NotKnown, sqlTextOf, textOf, textsOf } from "../../code/call-arguments.ts";
import type { Evaluator, Host } from "../../code/host.ts";
import { templateLiteral } from "../../code/javascript/written-literals.ts";
import {
  type CodeCall,
  type FunctionValue,
  type Handle,
  handle,
  knownText,
  nullValue,
  textValue,
  unknown,
  type Value,
} from "../../code/value.ts";

/** The text of a file that the migration reads. */
export class FileText implements Handle {
  readonly sendsNothing = true;
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  call({ name }: CodeCall): Value | null {
    return /^(?:toString|trim|valueOf)$/.test(name) ? handle(this) : null;
  }
}

interface SentFile {
  readonly path: string;
  readonly span: Span;
}

const quote = (name: string): string => `"${name}"`;

/** The `db` of a migration: db-migrate-base index.js and db-migrate-pg index.js, 1.5. */
export class DbMigrateConnection implements Handle {
  readonly #run: Evaluator;
  /** Files that are sent whole. */
  readonly files: SentFile[] = [];

  constructor(run: Evaluator) {
    this.#run = run;
  }

  call(call: CodeCall): Value {
    const given = call.arguments.filter(({ kind }) => kind !== "function");
    const [first] = given;
    const isFile = first?.kind === "handle" && first.handle instanceof FileText ? first.handle : null;
    if (call.name === "runSql" && isFile) this.files.push({ path: isFile.path, span: call.span });
    else this.#run.sent.send(sqlOf(call, given), call);
    for (const then of call.arguments) if (then.kind === "function") this.#run.invoke(then, []);
    return unknown;
  }
}

function sqlOf({ name }: CodeCall, given: readonly Value[]) {
  const text = (at: number, what: string): string => quote(textOf(given[at], what));
  switch (name) {
    case "runSql":
      if (given[1]?.kind === "list" && given[1].items.length > 0)
        throw new NotKnown("what is filled into the SQL is not read");
      return sqlTextOf(given[0], "the SQL");
    case "addIndex": {
      const unique = given[3]?.kind === "boolean" && flagOf(given[3], "unique") ? "UNIQUE " : "";
      const columns = textsOf(given[2], "the columns").map(quote).join(", ");
      return `CREATE ${unique}INDEX ${text(1, "the index's name")} ON ${text(0, "the table's name")} (${columns})`;
    }
    case "removeIndex":
      // With two names the first is the table's.
      return `DROP INDEX ${text(knownText(given[1]) === null ? 0 : 1, "the index's name")}`;
    case "removeColumn":
      return `ALTER TABLE ${text(0, "the table's name")} DROP COLUMN ${text(1, "the column's name")}`;
    case "renameColumn":
      return `ALTER TABLE ${text(0, "the table's name")} RENAME COLUMN ${text(1, "the column")} TO ${text(2, "its new name")}`;
    case "renameTable":
      return `ALTER TABLE ${text(0, "the table's name")} RENAME TO ${text(1, "its new name")}`;
    default:
      throw new NotKnown(`what \`${name}\` sends is not known`);
  }
}

/** What Node.js gives to the file that db-migrate writes for SQL (lib/template.js, sqlFileLoaderTemplate). */
export function nodeHost(run: () => Evaluator): Host {
  return {
    name: (name) => (name === "__dirname" ? textValue(".") : null),
    call: (path, call) => {
      const [first] = call.arguments;
      if (path === "require") return { kind: "reference", path: knownText(first) ?? "module" };
      if (path === "path.join" || path === "path.resolve") return joinedPath(call);
      if (path === "fs.readFileSync") return fileIn(first);
      if (path === "fs.readFile") {
        const then = call.arguments.at(-1);
        if (then?.kind === "function") run().invoke(then, [nullValue, fileIn(first)]);
        return fileIn(first);
      }
      return path === "Promise" && call.constructs && first?.kind === "function"
        ? resolved(first, run())
        : null;
    },
  };
}

function fileIn(path: Value | undefined): Value {
  const known = knownText(path);
  return known === null ? unknown : handle(new FileText(known));
}

function joinedPath({ arguments: parts }: CodeCall): Value {
  const texts = parts.map(knownText);
  return texts.includes(null) ? unknown : textValue(texts.join("/"));
}

/** A promise is what it is resolved with. */
function resolved(executor: FunctionValue, run: Evaluator): Value {
  let outcome: Value = unknown;
  const resolve: Handle = {
    sendsNothing: true,
    call: ({ arguments: [value] }) => {
      outcome = value ?? nullValue;
      return nullValue;
    },
  };
  const reject: Handle = { sendsNothing: true, call: () => nullValue };
  run.invoke(executor, [handle(resolve), handle(reject)]);
  return outcome;
}

/** A statement as a migration in code sends it. */
export function dbMigrateCall({ text }: Pick<AdvisedStatement, "text">): string {
  return `return db.runSql(${templateLiteral(text)});`;
}
