import { codeOf } from "../../src/sql/grammar/lexer.ts";

/** Syntax that some majors have, and 18, whose grammar reads the migrations, has not. */
interface Syntax {
  readonly words: string;
  readonly pattern: RegExp;
  /** The first major that has it, or the first that has it no more. */
  readonly since?: number;
  readonly until?: number;
}

/**
 * PostgreSQL's release notes: 19 (REPACK, ON CONFLICT DO SELECT, GROUP BY ALL, IGNORE NULLS, WAIT FOR, options of
 * CHECKPOINT, publications of sequences, connections of foreign data wrappers; property graphs, FOR PORTION OF, and SPLIT
 * and MERGE PARTITIONS were taken back before its release), 14 (postfix operators), 12 (OIDs), 11 (WITH (isStrict)), 10 (UNENCRYPTED).
 */
const syntaxes: readonly Syntax[] = [
  { words: "REPACK", pattern: /^\s*REPACK\b/i, since: 19 },
  { words: "ON CONFLICT DO SELECT", pattern: /\bON\s+CONFLICT\b[^;]*\bDO\s+SELECT\b/i, since: 19 },
  { words: "GROUP BY ALL", pattern: /\bGROUP\s+BY\s+ALL\b/i, since: 19 },
  { words: "IGNORE NULLS", pattern: /\)\s*(?:IGNORE|RESPECT)\s+NULLS\b/i, since: 19 },
  { words: "WAIT FOR", pattern: /^\s*WAIT\s+FOR\b/i, since: 19 },
  { words: "CHECKPOINT with options", pattern: /^\s*CHECKPOINT\s*\(/i, since: 19 },
  { words: "FOR ALL SEQUENCES", pattern: /\bPUBLICATION\b[^;]*\bALL\s+SEQUENCES\b/i, since: 19 },
  {
    words: "CONNECTION of a foreign data wrapper",
    pattern: /\bFOREIGN\s+DATA\s+WRAPPER\b[^;]*\bCONNECTION\s+[a-z_]/i,
    since: 19,
  },
  { words: "WITH OIDS", pattern: /\bWITH\s+OIDS\b/i, until: 12 },
  { words: "a postfix operator", pattern: /[\w)]\s*!\s*(?:[,;)]|$|\bFROM\b)/i, until: 14 },
  { words: "UNENCRYPTED PASSWORD", pattern: /\bUNENCRYPTED\s+PASSWORD\b/i, until: 10 },
];

/** What to say of a statement that only another major reads; null: none does, as far as is known here. */
export function otherMajor(
  text: string,
  postgres: number,
): { readonly message: string; readonly instead: string } | null {
  const code = codeOf(text);
  const found = syntaxes.find(({ pattern }) => pattern.test(code));
  if (!found) return null;
  const { words, since, until } = found;
  return since === undefined
    ? {
        message: `PostgreSQL ${postgres} refuses ${words}, which PostgreSQL ${until} removed`,
        instead: `Write the statement without ${words}.`,
      }
    : {
        message: `PostgreSQL ${postgres} refuses ${words}, which came with PostgreSQL ${since}`,
        instead: `Write it in the syntax of PostgreSQL ${postgres}, or run it once the server is PostgreSQL ${since}.`,
      };
}

/** Words that a major made its own (kwlist.h of 16 and 17): before it they could name columns and functions. */
const keywords = new Map([
  ["system_user", 16],
  ...["json", "json_array", "json_arrayagg", "json_object", "json_objectagg"].map(
    (word) => [word, 16] as const,
  ),
  ...[
    "json_exists",
    "json_query",
    "json_scalar",
    "json_serialize",
    "json_table",
    "json_value",
    "merge_action",
  ].map((word) => [word, 17] as const),
]);

/** Of these words those that no name may be without quotes, and since when. */
const reserved: ReadonlyMap<string, number> = new Map([["system_user", 16]]);

/** What to say where a name has become a reserved word: older servers accept it, whichever major is asked about. */
export function reservedSince(
  message: string,
): { readonly message: string; readonly instead: string } | null {
  const [, word = ""] = atOrNear.exec(message) ?? [];
  const since = reserved.get(word.toLowerCase());
  if (since === undefined) return null;
  return {
    message: `PostgreSQL ${since} and later refuse ${word} as a name without quotes: it is a reserved word there`,
    instead: `Write "${word}" in double quotes, here and wherever it is named; PostgreSQL ${since - 1} takes it both ways.`,
  };
}

const atOrNear = /at or near "(\w+)"/;

/** Whether the newest grammar refuses what an older server may well accept. */
export function isNewerWord(message: string, postgres: number): boolean {
  if (/(?:^|: )trailing junk after/.test(message)) return postgres < 15;
  const [, word = ""] = atOrNear.exec(message) ?? [];
  return postgres < (keywords.get(word.toLowerCase()) ?? 0);
}
