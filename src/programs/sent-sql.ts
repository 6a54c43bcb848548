import { isUnitReported } from "../check/index.ts";
import type { Discovery } from "../discover/index.ts";
import type { Options } from "../options.ts";
import { loadGrammar } from "../parse/index.ts";
import { loadCodeLanguages } from "../read/index.ts";
import { placeholdersAsWritten } from "../sql/grammar/name.ts";
import { endsTransaction, leavesItsOwnOpen } from "../sql/statements/transaction-control.ts";
import { sentIn } from "../sql/statements/transaction-words.ts";
import { Failures } from "../text/run-failures.ts";
import type { SentMigration, SentSqlRun, SentStatementText, Statement, Unit } from "../types.ts";
import { runbookPieces } from "./runbooks/settled-runbook.ts";
import { rootsOf, versionsOf } from "./versions.ts";

/** What the migrations send, as their tools send it, with the places that it comes from. */
export async function sentSqlOf(discovery: Discovery, options: Options): Promise<SentSqlRun> {
  await loadGrammar();
  await loadCodeLanguages(discovery.files, discovery.code, discovery.tree, discovery.files);
  // Of documents those that the user has named: the others send nothing by themselves.
  const found = rootsOf(discovery, options, []);
  const failures = new Failures();
  const units = found.roots.flatMap((root) =>
    [...versionsOf(root, options, { failed: failures.add })].flatMap(({ up, down }) => [...up, ...down]),
  );
  const pieces = found.runbooks.flatMap((runbook) =>
    runbookPieces({ runbook, history: null, failed: failures.add }, options),
  );
  const reported = [...units, ...pieces.flatMap(({ up }) => up)].filter(isUnitReported);
  return {
    migrations: reported.map(sentBy),
    unread: [
      ...discovery.unread.map(({ file, span, reason }) => ({ file, span, message: reason })),
      ...found.unread.flatMap(({ tool, files }) =>
        files.map(({ file, span }) => ({
          file,
          span,
          message: `${/^[aeiou]/i.test(tool) ? "an" : "a"} ${tool} migration is not read`,
        })),
      ),
      ...found.passages,
      ...reported.flatMap(({ unread }) => unread),
    ],
    failures: [...discovery.failures, ...found.failures, ...failures.all],
    remarks: [...discovery.remarks, ...found.remarks],
  };
}

function sentBy(unit: Unit): SentMigration {
  const { file, span, tool, direction } = unit.migration;
  const outer = unit.statements.filter((statement) => statement.body === null);
  return {
    file,
    span,
    tool,
    direction,
    execution: unit.execution,
    why: unit.why,
    statements: numbered(unit, outer),
  };
}

/** Whose BEGIN and COMMIT stand in no file. */
const opened: ReadonlySet<string> = new Set(["tool", "batch", "psql"]);

function numbered(unit: Unit, statements: readonly Statement[]): readonly SentStatementText[] {
  const sent: SentStatementText[] = [];
  let [message, block]: [number, number | null] = [0, null];
  let last: Statement | null = null;
  const boundary = (sql: string, { file, span }: Statement): void => {
    message++;
    sent.push({ sql, file, span, message, boundary: true });
  };
  // A statement that ends the transaction itself stands there already.
  const closed = (after: Statement): void => {
    if (!endsTransaction(after)) boundary("COMMIT", after);
  };
  for (const statement of statements) {
    const { scope, piece, file, span, text } = statement;
    const own = scope.in === "block" && opened.has(scope.by) ? scope.id : null;
    if (last && block !== null && own !== block) closed(last);
    if (own !== null && own !== block) boundary("BEGIN", statement);
    block = own;
    const whole = unit.execution === "one-query" && !unit.migration.pieces && !unit.migration.sent;
    const together: boolean = last !== null && (whole || (piece !== null && piece === last.piece));
    if (!together) message++;
    const beside = statement.beside ? { beside: true as const } : {};
    sent.push({ sql: placeholdersAsWritten(text), file, span, message, boundary: false, ...beside });
    last = statement;
  }
  // psql sends nothing at the end: the server rolls back what is open then.
  if (last && ((block !== null && sentIn(last) !== "psql") || leavesItsOwnOpen(unit))) closed(last);
  return sent;
}
