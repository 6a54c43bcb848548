import { typesIn } from "../../sql/statements/needed-extension.ts";
import { overlaps, positionAt } from "../../text/offsets.ts";
import type { HistoryProof, ModelledVersion, SourceFile, Span, Statement, Unit } from "../../types.ts";
import { changedBy, droppedBy, type HistoryObject, madeBy, relationsNamedBy } from "./history-objects.ts";
import type { MissingTypes } from "./stand-ins.ts";

/** No project has more roles than that by names that nobody reads. */
const MOST_ROLES = 20;

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

  /** Types that stand in for those of extensions, and the keys of relations that have them. */
  readonly #standIns = new Map<string, MissingTypes>();
  readonly #standing = new Map<string, { readonly name: string; readonly types: Set<string> }>();

  readonly #roles = new Set<string>();

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
    if (this.#standIns.size > 0) this.#withStandIns(outcomes);
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
    const standing = new Set(asked.flatMap(({ key }) => this.#standing.get(key) ?? []));
    const words = [...standing].map(
      ({ name, types }) =>
        `${own} is measured over ${name}, in which columns are of type ${[...types].join(", ")} in name only`,
    );
    const parts = [...found].map(
      ([{ path, failed, of }, names]) =>
        `${own} is measured over ${[...names].join(", ")} as ${path} leaves ${names.size === 1 ? "it" : "them"} without ${failed === of ? (of === 1 ? "its statement" : `any of its ${of} statements`) : `${failed} of its ${of} statements`}`,
    );
    return [...words, ...parts];
  }

  /** Of roles some are made, each once. */
  isNewRole(name: string): boolean {
    if (this.#roles.has(name) || this.#roles.size >= MOST_ROLES) return false;
    this.#roles.add(name);
    return true;
  }

  /** Once for each place: another time it would be there already. */
  isNew(missing: MissingTypes): boolean {
    const key = JSON.stringify([missing.schema, missing.extension]);
    const known = this.#standIns.has(key);
    this.#standIns.set(key, missing);
    return !known;
  }

  /** What the server has in name only, one sentence for each extension. */
  get standIns(): readonly string[] {
    const all = new Map([...this.#standIns.values()].map((one) => [one.extension, one.types]));
    return [...all].map(
      ([extension, types]) =>
        `this server has no extension ${extension}, so columns of type ${types.join(", ")} hold text instead, and no index over them is measured`,
    );
  }

  #withStandIns(outcomes: readonly FollowedStatement[]): void {
    const order = [...this.#standIns.values()].flatMap((one) => one.types);
    const types = new Set(order);
    for (const { statement } of outcomes.filter((one) => one.says === null)) {
      const named = [...typesIn(statement.node)].filter((one) => types.has(one));
      for (const { key, name } of named.length > 0 ? changedBy(statement) : []) {
        const known = this.#standing.get(key)?.types ?? [];
        const all = new Set([...known, ...named].toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
        this.#standing.set(key, { name, types: all });
      }
    }
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
