import type { FullName, IndexFacts, IndexShape, Origin } from "../../types.ts";
import { endOfItem, identifierOf, type Lexeme, lexemesOf } from "../grammar/lexemes.ts";
import { hasPlaceholder, printName, quoteIdentifier } from "../grammar/name.ts";
import { defaultIndexName } from "../indexes/index-definition.ts";
import { columnsNamedIn } from "../indexes/index-traits.ts";

/** An index as it stood: the statement that makes it again under a name; null where its text does not stand in a migration. */
export function indexAgain(
  { by, index }: { readonly by: Origin; readonly index: IndexFacts },
  name: string,
  concurrently: boolean,
): string | null {
  const text = behindTable(textOf(by));
  const rest = text !== null && isUpToDate(text, index.shape) ? text : fromShape(index);
  if (rest === null) return null;
  const words = [
    "CREATE",
    index.unique ? "UNIQUE INDEX" : "INDEX",
    ...(concurrently ? ["CONCURRENTLY"] : []),
  ];
  return `${words.join(" ")} ${quoteIdentifier(name)} ON ${index.only ? "ONLY " : ""}${printOn(index.table)} ${rest}`;
}

/** A column that was renamed since no longer stands in the text. */
function isUpToDate(text: string, shape: IndexShape): boolean {
  const written = new Set(lexemesOf(text).map(identifierOf));
  return [...columnsNamedIn(shape)].every((one) => written.has(one) || hasPlaceholder(one));
}

/** A table by the name that migrations write: hardly any says public. */
function printOn({ schema, name }: FullName): string {
  return printName(schema === "public" ? { name } : { schema, name });
}

function textOf({ file, span, sql }: Origin): string {
  return sql ?? file.text.slice(span[0], span[1]);
}

/** What stands behind the table of a CREATE INDEX. */
function behindTable(text: string): string | null {
  const lexemes = lexemesOf(text);
  const word = (at: number): string => lexemes[at]?.text.toUpperCase() ?? "";
  if (word(0) !== "CREATE" || (word(1) !== "INDEX" && word(2) !== "INDEX")) return null;
  let at = lexemes.findIndex((one) => one.text.toUpperCase() === "ON") + 1;
  if (word(at) === "ONLY") at++;
  while (word(at + 1) === ".") at += 2;
  const next = lexemes[at + 1];
  return at > 0 && next ? text.slice(next.start) : null;
}

function fromShape({ shape, nullsNotDistinct }: IndexFacts): string | null {
  const columns = columnsOf(shape);
  if (columns === null) return null;
  const method = shape.method === "btree" ? "" : `USING ${shape.method} `;
  const include =
    shape.include.length > 0 ? ` INCLUDE (${shape.include.map(quoteIdentifier).join(", ")})` : "";
  return `${method}(${columns})${include}${nullsNotDistinct ? " NULLS NOT DISTINCT" : ""}`;
}

function columnsOf({ keys, predicate }: IndexShape): string | null {
  const plain = keys.every((key) => key.column !== null && key.collation === null && key.opclass === null);
  if (!plain || predicate !== null) return null;
  return keys
    .map(({ column, descending, nullsFirst }) => {
      const nulls = descending === nullsFirst ? "" : nullsFirst ? " NULLS FIRST" : " NULLS LAST";
      return `${quoteIdentifier(column ?? "")}${descending ? " DESC" : ""}${nulls}`;
    })
    .join(", ");
}

/** What stands before CONSTRAINT where one is named that is there already. */
const speaksOfOld: ReadonlySet<string> = new Set(["DROP", "VALIDATE", "ALTER", "RENAME"]);

const behindInline =
  /^(?:(?:ON (?:DELETE|UPDATE) (?:CASCADE|RESTRICT|NO ACTION|SET (?:NULL|DEFAULT))|MATCH (?:FULL|SIMPLE)|NOT DEFERRABLE|DEFERRABLE|INITIALLY (?:DEFERRED|IMMEDIATE)) ?)*$/i;

/**
 * What stands behind CONSTRAINT and the name in the statement that made it: as a constraint of the table, also where it
 * was written behind a column; null where no text says it.
 */
export function constraintText(by: Origin, name: string, columns: readonly string[]): string | null {
  const text = textOf(by);
  const lexemes = lexemesOf(text);
  const at = lexemes.findIndex(
    ({ text: word }, index) =>
      word.toUpperCase() === "CONSTRAINT" &&
      named(lexemes[index + 1], name) &&
      !speaksOfOld.has(lexemes[index - 1]?.text.toUpperCase() ?? ""),
  );
  if (at < 0) return null;
  const own = lexemes.slice(at + 2, endOfItem(lexemes, at + 2));
  const [first, second] = own.map((one) => one.text.toUpperCase());
  const from = own[0]?.start ?? 0;
  const whole = text.slice(from, own.at(-1)?.end);
  const isOfTable = isBehindComma(lexemes, at);
  if (isOfTable || first === "FOREIGN") return whole;
  if (first === "CHECK") return text.slice(from, own[endOfItem(own, 2)]?.end);
  const list = columns.map(quoteIdentifier).join(", ");
  if (first === "UNIQUE") return `UNIQUE (${list})`;
  if (first === "PRIMARY" && second === "KEY") return `PRIMARY KEY (${list})`;
  return first === "REFERENCES" ? inlineReference(own, list, text) : null;
}

function inlineReference(own: readonly Lexeme[], list: string, text: string): string | null {
  let at = 1;
  while (own[at + 1]?.text === ".") at += 2;
  if (own[at + 1]?.text === "(") at = endOfItem(own, at + 2);
  const behind = own.slice(at + 1).map((one) => one.text);
  if (!behindInline.test(behind.join(" "))) return null;
  return `FOREIGN KEY (${list}) ${text.slice(own[0]?.start, own.at(-1)?.end)}`;
}

function named(lexeme: Lexeme | undefined, name: string): boolean {
  return lexeme !== undefined && identifierOf(lexeme) === name;
}

/** A constraint of the table begins an element of its own, or follows ADD. */
function isBehindComma(lexemes: readonly Lexeme[], at: number): boolean {
  return ["(", ",", "ADD"].includes(lexemes[at - 1]?.text.toUpperCase() ?? "");
}

/** A constraint as it stood, by its text or by its index; null where nothing says it. */
export function constraintAgain({ by, as, index, columns }: ConstraintOrigin): string | null {
  const keys = index ? index.shape.keys.flatMap(({ column }) => column ?? []) : columns;
  const written = constraintText(by, as, keys);
  if (written !== null || !index?.unique) return written;
  // PostgreSQL itself has named it, and says by the name what it is.
  const [kind] =
    [...namedBySelf].find(([, suffix]) => defaultIndexName(index.table.name, index.shape, suffix) === as) ??
    [];
  return kind === undefined ? null : `${kind} (${keys.map(quoteIdentifier).join(", ")})`;
}

interface ConstraintOrigin {
  readonly by: Origin;
  /** Its name in that statement. */
  readonly as: string;
  readonly index?: IndexFacts;
  readonly columns: readonly string[];
}

const namedBySelf: ReadonlyMap<string, string> = new Map([
  ["PRIMARY KEY", "pkey"],
  ["UNIQUE", "key"],
]);

/** The same for both, except for white space, case and NOT VALID. */
export function sameText(a: string, b: string): boolean {
  const plain = (text: string): string =>
    lexemesOf(text)
      .map((one) => (/^["'$]/.test(one.text) ? one.text : one.text.toLowerCase()))
      .join(" ")
      .replace(/ not valid$/, "");
  return plain(a) === plain(b);
}
