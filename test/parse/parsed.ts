import { loadGrammar, parseMigration } from "../../src/parse/index.ts";
import type { Dialect, Migration, ParsedMigration, SourceFile, Span } from "../../src/types.ts";

await loadGrammar();

export interface How {
  readonly dialect?: Dialect;
  readonly pieces?: readonly Span[];
  readonly span?: Span;
}

export function migrationOf(text: string, { dialect = {}, pieces, span }: How = {}): Migration {
  const file: SourceFile = { path: "a.sql", text, changed: "all" };
  return {
    file,
    span: span ?? [0, text.length],
    tool: "plain",
    direction: "up",
    execution: "autocommit",
    why: "",
    rollback: { place: "none", present: false, where: "" },
    advice: { alone: "", several: true },
    markers: [],
    dialect,
    ...(pieces ? { pieces } : {}),
  };
}

export function parsed(text: string, how: How = {}): ParsedMigration {
  return parseMigration(migrationOf(text, how));
}

/** The statements' texts as the file holds them. */
export function statements(text: string, how: How = {}): readonly string[] {
  return parsed(text, how).statements.map(({ span }) => text.slice(...span));
}

export const psql: How = { dialect: { psql: true } };
