import type { ParsedStatement } from "../../types.ts";

/** Transaction control, and what PostgreSQL refuses inside a transaction. */
const alone: readonly string[] = [
  "abort",
  "begin",
  "start",
  "commit",
  "end",
  "rollback",
  "prepare transaction",
  "vacuum",
  "create database",
  "create tablespace",
  "create index concurrently",
  "create unique index concurrently",
  "alter system",
  "drop database",
  "drop system",
  "drop tablespace",
  "drop index concurrently",
  "drop table concurrently",
  "reindex database",
  "reindex system",
  "reindex tablespace",
  "reindex index concurrently",
  "reindex table concurrently",
  "discard all",
];

/**
 * Whether psql sends BEGIN before a command under AUTOCOMMIT off, when no transaction is open (command_no_begin of
 * src/bin/psql/common.c). It goes by the first words alone: REINDEX (VERBOSE) TABLE CONCURRENTLY and ALTER TABLE …
 * DETACH PARTITION … CONCURRENTLY are sent into a transaction, and fail.
 */
export function isBegunByPsql(statement: ParsedStatement): boolean {
  const words = statement
    .tokens()
    .filter((token) => !token.comment)
    .slice(0, 4)
    .map((token) => token.text.toLowerCase());
  // CLUSTER without a name; options in parentheses pass for that.
  if (words[0] === "cluster") return /^[a-z]/.test(words[1] ?? "");
  const command = `${words.join(" ")} `;
  return !alone.some((one) => command.startsWith(`${one} `));
}
