import { databaseNamed } from "../evidence/database.ts";
import { knownText, type Value } from "./value.ts";

/** What drivers and adapters call PostgreSQL besides. */
const postgres = /^(?:pg|pgnative|pg-native|postgis|postgres(?:ql)?|pgsql|pdo_pgsql)$/i;

/**
 * Whether something that is not known is the database that a text names: code for several databases asks which one it
 * is on, and here it is PostgreSQL. Null where no database is named.
 */
export function isThisDatabase(left: Value, right: Value): boolean | null {
  const [a, b] = [nameOf(left), nameOf(right)];
  const named = a ?? b;
  if (named === null || (a !== null && b !== null)) return null;
  if (postgres.test(named)) return true;
  const database = databaseNamed(named.replace(/^better-/, ""));
  return database === null ? null : database === "PostgreSQL";
}

/** A database by its name, or by Ecto's adapter for it. */
function nameOf(value: Value): string | null {
  const adapter = value.kind === "reference" ? /^Ecto\.Adapters\.(\w+)$/.exec(value.path)?.[1] : undefined;
  return adapter ?? knownText(value);
}
