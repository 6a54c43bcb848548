import type { Span } from "../../types.ts";
import type { DocumentBlock } from "./part.ts";

/** Databases that documents are about, as their makers write them. */
const others = ["BigQuery", "ClickHouse", "Cassandra", "DuckDB", "MariaDB", "MySQL", "Snowflake", "SQLite"];
const other = new RegExp(`(?<![a-z])(?:${others.join("|")})(?![a-z])`, "i");
const own = /postgres|\bpsql\b|\bpg_|\bconcurrently\b|\bpl\/?pgsql\b|\bpgvector\b|\bjsonb\b|::\w/i;

/** Mentions that make a document one about that database, where none speaks of PostgreSQL. */
const MANY = 3;

/** The database that a document is about, where it is another one; null: it is PostgreSQL's, or nothing tells. */
export function otherDatabaseOf(path: string, text: string): string | null {
  if (own.test(text) || own.test(path)) return null;
  const heading = /^[^\n]*\n/.exec(text)?.[0] ?? "";
  const named = other.exec(`${path} ${heading}`)?.[0] ?? frequent(text);
  return others.find((name) => name.toLowerCase() === named?.toLowerCase()) ?? null;
}

function frequent(text: string): string | undefined {
  const found = [...text.matchAll(new RegExp(other, "gi"))].map(([name]) => name.toLowerCase());
  return found.find((name) => found.filter((one) => one === name).length >= MANY);
}

/** The first block of SQL, which stands for all. */
export function firstSql(blocks: readonly DocumentBlock[]): Span | null {
  return blocks.find(({ language }) => language === "sql")?.span ?? null;
}
