import { identifierOf, type Lexeme, lexemesOf } from "../sql/grammar/lexemes.ts";

/** The columns and tables that a statement makes and takes away: "orders.status", "orders". */
interface ChangedColumns {
  readonly made: readonly string[];
  readonly gone: readonly string[];
}

const others = /^(?:CONSTRAINT|UNIQUE|PRIMARY|FOREIGN|CHECK|EXCLUDE|IDENTITY|DEFAULT|NOT|EXPRESSION)$/;

export function changedColumns(sql: string): ChangedColumns {
  const lexemes = lexemesOf(sql);
  const word = (at: number): string => lexemes[at]?.text.toUpperCase() ?? "";
  const [verb, kind] = [word(0), word(1)];
  if (kind !== "TABLE") return { made: [], gone: [] };
  const [table, end] = namedAt(lexemes, behindCondition(word, 2));
  if (verb === "CREATE") return { made: [table], gone: [] };
  if (verb === "DROP") return { made: [], gone: [table] };
  const made: string[] = [];
  const gone: string[] = [];
  let depth = 0;
  for (let at = end; verb === "ALTER" && at < lexemes.length; at++) {
    if (word(at) === "(") depth++;
    if (word(at) === ")") depth--;
    if (depth > 0 || (word(at) !== "ADD" && word(at) !== "DROP")) continue;
    // `SET DEFAULT`, `ALTER c DROP NOT NULL` and the like begin no change of the table.
    if (at !== end && word(at - 1) !== ",") continue;
    if (others.test(word(at + 1))) continue;
    const place = behindCondition(word, word(at + 1) === "COLUMN" ? at + 2 : at + 1);
    (word(at) === "ADD" ? made : gone).push(`${table}.${namedAt(lexemes, place)[0]}`);
  }
  return { made, gone };
}

/** Behind IF EXISTS, IF NOT EXISTS and ONLY. */
function behindCondition(word: (at: number) => string, at: number): number {
  const behind = word(at) === "IF" ? at + (word(at + 1) === "NOT" ? 3 : 2) : at;
  return word(behind) === "ONLY" ? behind + 1 : behind;
}

/** The last part of a name with its schema, and where it ends. */
function namedAt(lexemes: readonly Lexeme[], at: number): readonly [name: string, end: number] {
  let place = at;
  while (lexemes[place + 1]?.text === ".") place += 2;
  const lexeme = lexemes[place];
  return [lexeme ? identifierOf(lexeme) : "", place + 1];
}
