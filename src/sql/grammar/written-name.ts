import type { QualifiedName } from "../../types.ts";

const part = '(?:[A-Za-z_\\u0080-\\uffff][A-Za-z0-9_$\\u0080-\\uffff]*|"(?:[^"\\u0000]|"")+")';

/** The name of a relation, with or without its schema, as SQL has it. */
export const relationName = new RegExp(`^(${part})(?:\\.(${part}))?$`);

/** The relation that a name in SQL means: unquoted parts are folded. null: it is no such name. */
export function writtenName(text: string): QualifiedName | null {
  const [, first, second] = relationName.exec(text) ?? [];
  if (first === undefined) return null;
  return second === undefined ? { name: meantBy(first) } : { schema: meantBy(first), name: meantBy(second) };
}

/** In UTF-8 PostgreSQL folds ASCII alone (scansup.c, downcase_identifier). */
function meantBy(word: string): string {
  if (word.startsWith('"')) return word.slice(1, -1).replaceAll('""', '"');
  return word.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
