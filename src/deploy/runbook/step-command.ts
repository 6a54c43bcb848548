import { quoteLiteral } from "../../sql/grammar/name.ts";
import type { Step } from "../../types.ts";
import { soughtWords } from "../steps.ts";

/** What ends a build and leaves an INVALID index, and does not on all of PostgreSQL 14 to 18 exist: transaction_timeout. */
const timeoutsOff = `SELECT pg_catalog.set_config(s.name, '0', false) AS off FROM pg_catalog.pg_settings s
WHERE s.name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'idle_session_timeout',
  'client_connection_check_interval', 'transaction_timeout')`;

/** Less than a deadlock_timeout: whoever waits behind a build for longer kills it. */
const SHORT = "500ms";

/** By which another session finds the one that is at work. */
export const NAME = "indexwright: step";

export interface StepCommand {
  readonly step: Step;
  /** "3", as the document counts; it is what the session is called by. */
  readonly number: string;
  readonly sql: string;
  /** It waits for others without keeping anybody out; else it waits shortly, and is tried again. */
  readonly patient: boolean;
  /** `sql` is a query, and its answer is what is to be sent. */
  readonly generates?: true;
  /** Why it stands as it does, where a rule would have it otherwise. */
  readonly accepted?: readonly { readonly rule: string; readonly reason: string }[];
}

/** One step as psql runs it, in a session of its own: each statement by itself, and the first error ends it. */
export function psqlCommand({ step, number, sql, patient, generates, accepted = [] }: StepCommand): string {
  const lines = [
    `SET application_name = ${quoteLiteral(`${NAME} ${number}`)};`,
    `${timeoutsOff};`,
    ...(patient ? [] : [`SET lock_timeout = '${SHORT}';`]),
    ...(step.session ?? []).map(
      ([name, value]) =>
        `SELECT pg_catalog.set_config(${quoteLiteral(name)}, ${quoteLiteral(value)}, false);`,
    ),
    ...accepted.map(({ rule, reason }) => `-- indexwright: ignore ${rule}: ${reason.replace(/\s+/g, " ")}`),
    `${sql.trimEnd().replace(/;$/, "")}${generates ? "\n\\gexec" : ";"}`,
  ].join("\n");
  const end = endOf(lines);
  // Without its address psql would connect to whatever is the default here.
  return `psql -X -v ON_ERROR_STOP=1 "\${DATABASE_URL:?}" <<'${end}'\n${lines}\n${end}`;
}

/** A word that no line of the text consists of. */
function endOf(text: string): string {
  const lines = new Set(text.split("\n"));
  let word = "SQL";
  while (lines.has(word)) word += "_";
  return word;
}

/** What a step sends; of a statement with several indexes to drop, its own. */
export function sqlOfStep({ wish, index, concurrent, repeatable, sql }: Step): string {
  if (wish !== "gone") return sql;
  return `DROP INDEX ${concurrent ? "CONCURRENTLY " : ""}${repeatable ? "IF EXISTS " : ""}${soughtWords(index)}`;
}

/** Whether a statement of a step waits for others without keeping anybody out. */
export function isPatient({ concurrent }: Step): boolean {
  return concurrent === true;
}
