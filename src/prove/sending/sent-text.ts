import type { AlterTableStmt, CreateExtensionStmt, DropStmt, IndexStmt, Node, RenameStmt } from "libpg-query";
import { lexemesOf } from "../../sql/grammar/lexemes.ts";
import type { Statement } from "../../types.ts";

/** Why a statement is never sent to a throwaway server; null for all others. */
export interface WithheldStatement {
  readonly status: "refused" | "skipped";
  readonly because: string;
}

const roleStatements = new Set([
  "CreateRoleStmt",
  "AlterRoleStmt",
  "AlterRoleSetStmt",
  "DropRoleStmt",
  "GrantRoleStmt",
]);

const databaseStatements = new Set(["AlterDatabaseStmt", "AlterDatabaseSetStmt"]);

/** Placeholders of other programs become names of private-use characters (src/parse/placeholders.ts). */
const placeholder = /[\ue000-\ue0ff]/;

const written = String.raw`\$\{[^{}\n]{1,200}\}|\{\{[^{}\n]{1,200}\}\}|\$\([^()\n]{1,200}\)`;
/** In front of a name and a point it is a schema. */
const schemas = new RegExp(`(?:${written})(?="?\\.["\\w])`, "g");

const quoted = new RegExp(`"(?:${written})"\\s*\\.`);

/** The placeholders of a statement that stand for the schema of what it names: a throwaway database has public. */
export function schemasFilledIn({ node, text }: Pick<Statement, "node" | "text">): readonly string[] {
  // In quotes it is part of a name, which may well be written like that; in a string it says something else.
  const isNamed = placeholder.test(JSON.stringify(node)) || quoted.test(text);
  return isNamed ? [...text.matchAll(schemas)].map(([found]) => found) : [];
}

function isFilledIn({ text }: Pick<Statement, "text">): boolean {
  return text.search(schemas) >= 0 && !new RegExp(written).test(text.replace(schemas, "public"));
}

/** Statements that a throwaway server has no use for, or that another program has yet to fill in. */
export function withheld(
  statement: Pick<Statement, "kind" | "node" | "text" | "beside">,
): WithheldStatement | null {
  const { kind, node } = statement;
  if (statement.beside)
    return {
      status: "skipped",
      because:
        "it goes over another connection, beside a transaction that is open, and may wait for that for ever",
    };
  const renamed = (node as { RenameStmt?: RenameStmt }).RenameStmt?.renameType;
  if (databaseStatements.has(kind) || renamed === "OBJECT_DATABASE")
    return { status: "refused", because: "a throwaway database has a name and settings of its own" };
  if (roleStatements.has(kind) || renamed === "OBJECT_ROLE")
    return {
      status: "refused",
      because:
        "roles belong to the whole server: each that the migrations name is made beforehand, without login",
    };
  if (ownersIn(node).some((owner) => owner === "postgres" || owner.startsWith("pg_")))
    return { status: "refused", because: "no object is given to a superuser" };
  if (placeholder.test(JSON.stringify(node)) && !isFilledIn(statement))
    return { status: "skipped", because: "it holds a placeholder that another program fills in" };
  return null;
}

function ownersIn(node: Node): readonly string[] {
  const { AlterOwnerStmt, AlterTableStmt } = node as {
    AlterOwnerStmt?: { newowner?: { rolename?: string } };
    AlterTableStmt?: AlterTableStmt;
  };
  const commands = (AlterTableStmt?.cmds ?? []).map((command) =>
    "AlterTableCmd" in command ? command.AlterTableCmd.newowner?.rolename : undefined,
  );
  return [AlterOwnerStmt?.newowner?.rolename, ...commands].filter((one) => one !== undefined);
}

/** The text for the server, which runs it as no superuser: what is only theirs is there already, or is left out of it. */
export function sentText(statement: Statement): string {
  const { CreateExtensionStmt } = statement.node as { CreateExtensionStmt?: CreateExtensionStmt };
  if (switchesAllTriggers(statement)) return withUserTriggers(statement);
  if (schemasFilledIn(statement).length > 0) return statement.text.replace(schemas, "public");
  if (statement.call || statement.guarded) return askingFirst(statement);
  if (!CreateExtensionStmt || CreateExtensionStmt.if_not_exists) return statement.text;
  const [start] = statement.span;
  const word = statement.tokens().find((token) => token.text.toUpperCase() === "EXTENSION");
  if (!word) return statement.text;
  const at = word.span[1] - start;
  return `${statement.text.slice(0, at)} IF NOT EXISTS${statement.text.slice(at)}`;
}

/** Where its tool, or the code, looks first and may send nothing, the server is told to look. */
function askingFirst({ node, text, guarded }: Statement): string {
  const { DropStmt, IndexStmt } = node as { DropStmt?: DropStmt; IndexStmt?: IndexStmt };
  // What a tool asks for itself stands in the tree, and not in the text (src/parse/sent-by-code.ts).
  const isDrop =
    DropStmt?.removeType === "OBJECT_INDEX" && (DropStmt.missing_ok === true || guarded === true);
  if (!isDrop && !(guarded && IndexStmt?.idxname)) return text;
  const words = lexemesOf(text);
  const isWord = (at: number, word: string): boolean => words[at]?.text.toUpperCase() === word;
  const index = words.findIndex((_, at) => isWord(at, "INDEX"));
  const last = isWord(index + 1, "CONCURRENTLY") ? index + 1 : index;
  const end = words[last]?.end;
  if (end === undefined || isWord(last + 1, "IF")) return text;
  return `${text.slice(0, end)} IF ${isDrop ? "" : "NOT "}EXISTS${text.slice(end)}`;
}

/** DISABLE TRIGGER ALL, which reaches the triggers of foreign keys: those are a superuser's (manual, ALTER TABLE). */
export function switchesAllTriggers({ node }: Pick<Statement, "node">): boolean {
  const { AlterTableStmt } = node as { AlterTableStmt?: AlterTableStmt };
  return (AlterTableStmt?.cmds ?? []).some(
    (command) =>
      "AlterTableCmd" in command &&
      ["AT_DisableTrigAll", "AT_EnableTrigAll"].includes(command.AlterTableCmd.subtype ?? ""),
  );
}

/** The same lock, and all triggers but those of foreign keys: DISABLE TRIGGER USER. */
function withUserTriggers(statement: Statement): string {
  const tokens = statement.tokens().filter((one) => !one.comment);
  const [start] = statement.span;
  let [text, at] = ["", 0];
  for (const [n, token] of tokens.entries()) {
    if (token.text.toUpperCase() !== "ALL" || tokens[n - 1]?.text.toUpperCase() !== "TRIGGER") continue;
    text += `${statement.text.slice(at, token.span[0] - start)}USER`;
    at = token.span[1] - start;
  }
  return text + statement.text.slice(at);
}
