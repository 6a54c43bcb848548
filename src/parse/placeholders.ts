import { codeOf } from "../sql/lexer.ts";

/**
 * Templates that other programs fill in before PostgreSQL sees the text: `${var}` (Flyway, Liquibase, envsubst),
 * `{{ var }}` (Go, Jinja), `$(var)` (sqlcmd, make), and psql's and graphile-migrate's `:var`, `:'var'`, `:"var"`.
 * Each is replaced by a name of the same length, so that every offset stays true.
 */

const template = /\$\{[^{}\n]{1,200}\}|\{\{[^{}\n]{1,200}\}\}|\$\([^()\n]{1,200}\)/g;
const psqlVariable = /(^|[^:A-Za-z0-9_\]])(:'[A-Za-z0-9_]+'|:"[A-Za-z0-9_]+"|:[A-Za-z_][A-Za-z0-9_]*)/g;

// Private-use characters are letters to PostgreSQL's scanner, and can be turned back.
const first = 0xe000;

/** The text with its placeholders turned into names; the same text when it has none. */
export function fillPlaceholders(text: string, variables: boolean): string {
  const filled = text.replace(template, (found) => asName(found));
  return variables
    ? filled.replace(psqlVariable, (_, before: string, found: string) => before + asValue(found))
    : filled;
}

function asName(found: string): string {
  return found.replace(/[^a-z0-9_]/g, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x100 ? String.fromCharCode(first + code) : char;
  });
}

function asValue(found: string): string {
  const quote = found[1];
  if (quote === "'") return ` ${found.slice(1)}`;
  if (quote === '"') return `"${String.fromCharCode(first + 0x3a)}${found.slice(2)}`;
  return asName(found);
}

/** Marks of further templates, of which nobody here can say what they become: ERB, Jinja, Python, printf, a manual's <name>. */
const unknownTemplate =
  /\{\{|\}\}|\{%|%\}|\{#|<%|%>|#\{|\$\{|\$\(|%\(\w+\)|%[sdLI]\b|@@?\w+@@?|(?<![\w$])\{\w+\}|<[A-Za-z_][\w .-]*>|\$\$?[A-Z][A-Z0-9_]*\b(?!\$)|\b__\w+__\b/;

/** Templates that may leave out or repeat whole statements, or end in the middle of one. */
const blockTemplate =
  /\{\{-?\s*(?:if|else|end|range|with|define|block|template)\b|\{%|<%|^\s*#(?:if|else|endif|foreach|end)\b/m;

/** Whether another program may turn a refused text into one that PostgreSQL reads, before it is sent. */
export function mayBeFilledIn(file: string, text: string, variables: boolean): boolean {
  // What stands in quotes may be anything, and explains no refusal.
  const code = codeOf(text);
  return unknownTemplate.test(code) || fillPlaceholders(code, variables) !== code || blockTemplate.test(file);
}
