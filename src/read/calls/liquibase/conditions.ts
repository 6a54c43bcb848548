import type { ChangelogNode } from "../../code/changelog/node.ts";
import { databaseNamed } from "../../evidence/database.ts";

/** DatabaseList.definitionMatches: a list of databases, each as itself or as "!" of all others. */
export function isForPostgres(dbms: string | undefined): boolean {
  const names = (dbms ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0 || names.includes("all")) return true;
  if (names.includes("none") || names.includes("!postgresql")) return false;
  return names.includes("postgresql") || names.every((name) => name.startsWith("!"));
}

/**
 * Projects for several databases give their changesets a context for each, "mysql": where PostgreSQL's run, others' do not.
 * What is said of several words at once decides nothing, and neither does any other word.
 */
export function isContextOfOther(context: string): boolean {
  const word = /^\s*(!|not\s)?\s*([\w.-]+)\s*$/i.exec(context);
  const database = word?.[2] === undefined ? null : databaseNamed(word[2]);
  return database !== null && (database === "PostgreSQL") === (word?.[1] !== undefined);
}

/** What a precondition gives as far as the changelog tells: `dbms` alone is known. */
type Outcome = boolean | null;

function outcomeOf(node: ChangelogNode): Outcome {
  switch (node.name) {
    case "dbms":
      return isForPostgres(node.children.find(({ name }) => name === "type")?.value?.text);
    case "not": {
      const inner = allOf(conditionsIn(node));
      return inner === null ? null : !inner;
    }
    case "or": {
      const outcomes = conditionsIn(node).map(outcomeOf);
      return outcomes.includes(true) ? true : outcomes.every((one) => one === false) ? false : null;
    }
    case "and":
      return allOf(conditionsIn(node));
    default:
      return null;
  }
}

function allOf(nodes: readonly ChangelogNode[]): Outcome {
  const outcomes = nodes.map(outcomeOf);
  return outcomes.includes(false) ? false : outcomes.every((one) => one === true) ? true : null;
}

/** The settings of `preConditions` besides the conditions themselves. */
const settings: ReadonlySet<string> = new Set([
  ...["onFail", "onFailMessage", "onError", "onErrorMessage", "onSqlOutput", "onUpdateSql", "onUpdateSQL"],
]);

function conditionsIn(node: ChangelogNode): readonly ChangelogNode[] {
  return node.children.filter(({ name, attribute }) => !attribute && !settings.has(name));
}

/** What becomes of a changeset, or a changelog, with these preconditions. */
export type Passage = "runs" | "skipped" | "unknown";

/** The default of `onFail` is HALT: then nothing of the run is sent; what is left of it runs with WARN. */
export function passageOf(preconditions: ChangelogNode | undefined): Passage {
  if (!preconditions) return "runs";
  const onFail = preconditions.children.find(({ name }) => name === "onFail")?.value?.text.toUpperCase();
  const outcome = allOf(conditionsIn(preconditions));
  if (onFail === "WARN" || outcome === true) return "runs";
  if (outcome === false) return "skipped";
  return onFail === "MARK_RAN" || onFail === "CONTINUE" ? "unknown" : "runs";
}
