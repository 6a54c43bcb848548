import { overlaps, positionAt } from "../../text/offsets.ts";
import type { HistoryProof, ModelledVersion, SourceFile, Span, Statement, Unit } from "../../types.ts";
import { changedBy, droppedBy, type HistoryObject, madeBy, relationsNamedBy } from "./history-objects.ts";

/** A statement of the history. */
export interface FollowedStatement {
  readonly statement: Statement;
  /** Why it does not apply; null: it does. */
  readonly says: string | null;
}

/** A file of the history, of which some statements do not apply. */
interface HistoryFile {
  readonly path: string;
  readonly failed: number;
  readonly of: number;
}

/**
 * What was applied of the migrations that come before the measured ones, by name: what a statement that does not apply
 * would have made is missing, until another one makes or drops it; what a file that applies in part has made or changed
 * is no more than a part.
 */
export class AppliedHistory {
  /** What does not apply, with its place and the server's words. */
  readonly troubles: string[] = [];
  /** How many migrations found that what they make is there already. */
  there = 0;
  #statements = 0;
  #failed = 0;
  readonly #missing = new Map<string, HistoryObject>();
  /** By key of a relation. */
  readonly #incomplete = new Map<string, { readonly name: string; readonly file: HistoryFile }>();

  get proof(): HistoryProof {
    return {
      statements: this.#statements,
      failed: this.#failed,
      missing: [...this.#missing.values()].map(({ label }) => label),
    };
  }

  /** A migration, and what is said of each of its statements. */
  add(unit: Unit, outcomes: readonly FollowedStatement[]): void {
    const unread = unreadIn(unit);
    const count = outcomes.filter((one) => one.says !== null).length + unread.length;
    const of = outcomes.length + unread.length;
    if (count > 0) this.#inPart(outcomes, { path: unit.migration.file.path, failed: count, of });
    // What a measured version cannot do is said of its statements.
    if (unit.version.reported) return;
    this.#statements += of;
    this.#failed += count;
    for (const { file, span, message } of unread)
      this.troubles.push(
        `${placeOf(file, span)} is not applied, since PostgreSQL cannot read it: ${message}`,
      );
    for (const { statement, says } of outcomes) {
      if (says === null) this.#applied(statement);
      else this.#notApplied(statement, says);
    }
  }

  /** What the statements of a version rest on that was applied in part, one sentence for each file of the history. */
  under({ up, down }: Pick<ModelledVersion, "up" | "down">): readonly string[] {
    const found = new Map<HistoryFile, Set<string>>();
    const asked = [...up, ...down].flatMap(({ statements }) => statements.flatMap(relationsNamedBy));
    for (const { key } of asked) {
      const known = this.#incomplete.get(key);
      if (known) found.set(known.file, (found.get(known.file) ?? new Set()).add(known.name));
    }
    const own = (up[0] ?? down[0])?.migration.file.path ?? "";
    return [...found].map(
      ([{ path, failed, of }, names]) =>
        `${own} is measured over ${[...names].join(", ")} as ${path} leaves ${names.size === 1 ? "it" : "them"} without ${failed === of ? (of === 1 ? "its statement" : `any of its ${of} statements`) : `${failed} of its ${of} statements`}`,
    );
  }

  #inPart(outcomes: readonly FollowedStatement[], file: HistoryFile): void {
    const touched = outcomes.flatMap(({ statement }) => withBodies(statement));
    for (const { key, name } of touched.flatMap((one) => [...changedBy(one), ...madeBy(one)]))
      this.#incomplete.set(key, { name, file });
  }

  #applied(statement: Statement): void {
    if (this.#missing.size === 0) return;
    for (const each of withBodies(statement)) {
      for (const { key } of madeBy(each)) this.#missing.delete(key);
      for (const object of droppedBy(each)) this.#gone(object);
    }
  }

  #notApplied(statement: Statement, says: string): void {
    this.troubles.push(`${placeOf(statement.file, statement.span)} ${says}`);
    for (const each of withBodies(statement)) {
      for (const object of droppedBy(each)) this.#gone(object);
      for (const object of madeBy(each)) this.#missing.set(object.key, object);
    }
  }

  /** With a table go its columns. */
  #gone({ key }: HistoryObject): void {
    for (const [known, { owner }] of this.#missing)
      if (known === key || owner === key) this.#missing.delete(known);
  }
}

/** What no statement is made of: PostgreSQL would refuse it. */
function unreadIn({ unread, statements }: Unit): Unit["unread"] {
  return unread.filter(
    ({ file, span, refusal }) =>
      refusal !== undefined &&
      !statements.some((one) => one.file === file && one.body === null && overlaps(one.span, span)),
  );
}

/** With the statements in its body. */
function withBodies(statement: Statement): readonly Statement[] {
  const { unit, index, span, file } = statement;
  const inside = unit.statements
    .slice(index + 1)
    .filter(
      (one) => one.body !== null && one.file === file && one.span[0] >= span[0] && one.span[1] <= span[1],
    );
  return [statement, ...inside];
}

function placeOf(file: SourceFile, span: Span): string {
  return `${file.path}:${positionAt(file, span[0]).line}`;
}

/** The histories of several folders as one. */
export function together(all: readonly HistoryProof[]): HistoryProof {
  const sum = (of: "statements" | "failed") => all.reduce((total, history) => total + history[of], 0);
  return { statements: sum("statements"), failed: sum("failed"), missing: all.flatMap((one) => one.missing) };
}
