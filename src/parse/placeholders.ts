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
  // A string that holds a stand-in, so that nobody takes the variable's name for its value.
  if (found[1] === "'") return `'${String.fromCharCode(first + 0x3a)}${found.slice(2)}`;
  // The quotes of :"name" are part of the stand-in, so that they come back with it where it is written.
  return asName(found);
}
