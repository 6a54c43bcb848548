import { duplicateErrors } from "../../sql/grammar/sqlstates.ts";
import { extensionOfType, extensionsWanted } from "../../sql/statements/needed-extension.ts";
import { positionAt } from "../../text/offsets.ts";
import type { RuleInfo, Run } from "../../types.ts";

/** Found by no reader, only by the server. */
export const refusedByServer: RuleInfo = {
  id: "refused-by-server",
  severity: "error",
  title: "PostgreSQL refuses a statement of the migration",
  why: "The migration was run on a throwaway server, after all earlier migrations, as its tool sends it.",
  instead: "Try it with indexwright prove until it passes.",
  manual: "errcodes-appendix.html",
};

/**
 * What a statement is refused for whatever rows there are, and whatever somebody has made by hand: the transaction that it
 * stands in, syntax, an object that is there already, a definition that cannot be, a parameter out of its range, an index
 * that is not valid, something that depends on what is dropped.
 */
const theirs =
  /^(25...|42601|42611|42701|42710|42723|42P06|42P07|42P10|42P13|42P16|42P17|42804|42809|42830|42846|42939|54011|55000|55006|2BP01|22023)$/;

export function isOfDefinition(sqlstate: string): boolean {
  return theirs.test(sqlstate);
}

/** Rows that the migrations themselves insert can stand against a unique index. */
function isTheirs({ sqlstate, statement }: Run): boolean {
  if (isOfDefinition(sqlstate ?? "")) return true;
  return sqlstate === "23505" && (statement.kind === "IndexStmt" || statement.kind === "AlterTableStmt");
}

export interface ServerErrors {
  readonly met: readonly { readonly card: RuleInfo; readonly run: Run; readonly message: string }[];
  /** Failures that may come of what the server does not have: rows, objects, privileges. */
  readonly remarks: readonly string[];
  /** Those of them, and refusals for want of a privilege, that end what is measured; what PostgreSQL says of each. */
  readonly ending: readonly { readonly run: Run; readonly says: string }[];
}

/** What of a server bears on how much its refusals say. */
export interface Refusing {
  /** "18.4". */
  readonly version: string;
  /** Everything before the migrations has applied. */
  readonly complete: boolean;
  /** Extensions that the server has. */
  readonly extensions: readonly string[];
  /** The database that everything before them was copied from; null: none. */
  readonly copied: string | null;
}

/** One that is missing may fail all that comes after it. */
const MOST_REMARKS = 5;

/** What a refusal may come of: an extension that the statement names, or whose type an index is to be over. */
function lackingOf({ statement, sqlstate, message }: Run): readonly string[] {
  if (!["42704", "0A000", "58P01"].includes(sqlstate ?? "")) return [];
  const [, type = ""] = /^data type (\w+) has no default operator class/.exec(message ?? "") ?? [];
  return [...extensionsWanted(statement.node), ...[extensionOfType(type) ?? []].flat()];
}

/** Failures that no finding has foretold. */
export function refused(
  runs: readonly Run[],
  foretold: (run: Run) => boolean,
  { version, complete, copied, extensions }: Refusing,
): ServerErrors {
  const met: ServerErrors["met"][number][] = [];
  const remarks: string[] = [];
  const ending: { readonly run: Run; readonly says: string }[] = [];
  for (const run of runs) {
    const says = `PostgreSQL ${version} refuses it: ${run.message} (${run.sqlstate})`;
    if (run.status === "refused" && run.sqlstate !== null) ending.push({ run, says });
    // Ended from outside (admin_shutdown): that is a failure of the run, and no word of PostgreSQL's about the statement.
    if (run.status !== "error" || run.sqlstate === "57P01" || foretold(run)) continue;
    const { line } = positionAt(run.file, run.span[0]);
    if (copied !== null && duplicateErrors.has(run.sqlstate ?? "")) {
      remarks.push(
        `${run.file.path}:${line}: ${says}; the database ${copied} may have had this migration already`,
      );
      continue;
    }
    const lacking = lackingOf(run).filter((name) => !extensions.includes(name));
    if (lacking.length > 0) {
      ending.push({ run, says });
      remarks.push(
        `${run.file.path}:${line} is not measured: this server has no extension ${lacking.join(", ")}; pass a disposable PostgreSQL that has it with --database-url`,
      );
      continue;
    }
    if (!complete || !isTheirs(run)) {
      ending.push({ run, says });
      remarks.push(
        `${run.file.path}:${line}: ${says}; what the migrations do not make can be loaded with --schema`,
      );
      continue;
    }
    met.push({
      card: refusedByServer,
      run,
      message: says.replace("refuses it", "refuses the statement"),
    });
  }
  const more = remarks.length - MOST_REMARKS;
  const rest = more > 0 ? [`${more} more statements are refused, as the table of statements says`] : [];
  return { met, ending, remarks: [...remarks.slice(0, MOST_REMARKS), ...rest] };
}
