import { identifierOf, lexemesOf } from "../sql/grammar/lexemes.ts";

export interface NamedObject {
  /** What is done with it: "create", "drop", "add", "validate". */
  readonly verb: string;
  readonly name: string;
}

/** The index or constraint that a statement is about first; null where it is about neither. */
export function objectIn(sql: string): NamedObject | null {
  const lexemes = lexemesOf(sql);
  const word = (at: number): string => lexemes[at]?.text.toUpperCase() ?? "";
  const nameAt = (at: number): string | null => {
    // The last part of a name with its schema.
    let place = at;
    while (word(place + 1) === ".") place += 2;
    const lexeme = lexemes[place];
    return lexeme ? identifierOf(lexeme) : null;
  };
  const made = (verb: string, at: number): NamedObject | null => {
    const name = nameAt(at);
    return name === null ? null : { verb, name };
  };
  const index = lexemes.findIndex((_, at) => word(at) === "INDEX");
  const verb = word(0).toLowerCase();
  if (index > 0 && index <= 2 && ["create", "drop", "reindex"].includes(verb)) {
    let at = index + 1;
    if (word(at) === "CONCURRENTLY") at++;
    if (word(at) === "IF") at += word(at + 1) === "NOT" ? 3 : 2;
    return word(at) === "ON" ? null : made(verb, at);
  }
  const constraint = lexemes.findIndex((_, at) => word(at) === "CONSTRAINT");
  const before = word(constraint - 1);
  if (constraint < 1 || !["ADD", "VALIDATE", "DROP"].includes(before)) return null;
  return made(before.toLowerCase(), constraint + (word(constraint + 1) === "IF" ? 3 : 1));
}

/** The indexes and constraints that a statement makes. */
export function madeBySql(sql: string): readonly string[] {
  const lexemes = lexemesOf(sql);
  const first = objectIn(sql);
  const isMaking = first !== null && ["create", "add"].includes(first.verb);
  const constraints = lexemes.flatMap(({ text }, at) => {
    const next = lexemes[at + 1];
    const isAdded = lexemes[at - 1]?.text.toUpperCase() === "ADD";
    return text.toUpperCase() === "CONSTRAINT" && isAdded && next ? [identifierOf(next)] : [];
  });
  return [...new Set([...(isMaking ? [first.name] : []), ...constraints])];
}

/** All names that stand in a statement. */
export function namesInStatement(sql: string): ReadonlySet<string> {
  return new Set(lexemesOf(sql).map(identifierOf));
}

/** Letters that any file system, and any tool's pattern for titles, takes. */
export function titleFrom(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 60);
}
