import { databaseNamed } from "../evidence/database.ts";
import { knownText, type Value } from "./value.ts";

/** What drivers and adapters call PostgreSQL besides. */
const postgres = /^(?:pg|pgnative|pg-native|postgis|postgres(?:ql)?|pgsql|pdo_pgsql)$/i;

/**
 * Whether something that is not known is the database that a text names: code for several databases asks which one it
 * is on, and here it is PostgreSQL. Null where no database is named.
 */
export function isThisDatabase(left: Value, right: Value): boolean | null {
  const named = knownText(left) ?? knownText(right);
  if (named === null || (knownText(left) !== null && knownText(right) !== null)) return null;
  if (postgres.test(named)) return true;
  const database = databaseNamed(named.replace(/^better-/, ""));
  return database === null ? null : database === "PostgreSQL";
}
