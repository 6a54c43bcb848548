import type { TransactionStmt } from "libpg-query";
import { nameOf, printName } from "../sql/grammar/name.ts";
import { isAtLeast, locksOf } from "../sql/locks/locks-taken.ts";
import { isLong } from "../sql/locks/scans-table.ts";
import { type Failed, failureOf } from "../text/run-failures.ts";
import type {
  Held,
  ModelledVersion,
  Origin,
  Parsed,
  ParsedMigration,
  ParsedVersion,
  Root,
  Schema,
  Scope,
  Statement,
  Unit,
} from "../types.ts";
import { isReplayed, replay } from "./replay.ts";
import { View, type Viewpoint } from "./schema-view.ts";
import { type Place, place } from "./scope.ts";
import { Session } from "./session.ts";
import { Timeline } from "./timeline.ts";

export interface ModelOptions {
  /** With --since: all that changed is one change set. */
  readonly changeSet: boolean;
  /** Give the versions that are only history too. */
  readonly history?: boolean;
  /** Hears of what could not be run on paper; absent: whoever walked first has told it. */
  readonly failed?: Failed;
}

/** Runs a root's versions on paper, one after the other: each statement in its transaction, over its schema. */
export function* model(
  root: Root,
  versions: Iterable<ParsedVersion>,
  options: ModelOptions,
): Iterable<ModelledVersion> {
  const timeline = new Timeline();
  const gaps = { seen: !root.recorded || !root.ordered };
  let number = 0;
  // A first walk over the versions, for nothing but names.
  const elsewhere = root.ordered ? none : tablesOf(versions);
  for (const parsed of versions) {
    number++;
    // A way back without the way there, in the history: nothing to replay.
    if (parsed.up.length + parsed.down.length === 0) continue;
    const run: Run = { timeline, number, options, recorded: root.recorded, elsewhere, gaps };
    const made = versionOrGap(parsed, run);
    if (made && (parsed.reported || options.history)) yield made;
  }
}

/** A version that we cannot run on paper costs no other; null. What it would have made, nobody knows. */
function versionOrGap(parsed: ParsedVersion, run: Run): ModelledVersion | null {
  try {
    return version(parsed, run);
  } catch (error) {
    run.gaps.seen = true;
    const [first] = [...parsed.up, ...parsed.down];
    const at = first ? { file: first.migration.file, span: first.migration.span } : null;
    run.options.failed?.(failureOf("this version could not be run on paper", error, at));
    return null;
  }
}

interface Run {
  readonly timeline: Timeline;
  readonly number: number;
  readonly options: ModelOptions;
  readonly recorded: boolean;
  /** Tables that some script of the root makes, where nobody knows which runs first. */
  readonly elsewhere: ReadonlySet<string>;
  /** Whether anything that was made so far could not be read, or nobody knows what was. */
  readonly gaps: { seen: boolean };
}

const none: ReadonlySet<string> = new Set();

function tablesOf(versions: Iterable<ParsedVersion>): ReadonlySet<string> {
  const tables = new Set<string>();
  for (const { up } of versions)
    for (const { statements } of up)
      for (const { node } of statements)
        if ("CreateStmt" in node) tables.add(printName(nameOf(node.CreateStmt.relation)));
  return tables;
}

type Filled = { -readonly [K in keyof ModelledVersion]: ModelledVersion[K] };

function version(parsed: ParsedVersion, run: Run): ModelledVersion {
  const [first] = [...parsed.up, ...parsed.down];
  const look = (): Schema => viewer(run, first as ParsedMigration)(["public"]);
  const made: Filled = {
    version: parsed.version,
    reported: parsed.reported,
    first: run.recorded && run.number === 1,
    up: [],
    down: [],
    before: look(),
    after: look(),
    afterDown: null,
  };
  made.up = parsed.up.map((one) => unit(one, made, run));
  made.after = look();
  if (parsed.down.length === 0) return made;
  const branch = new Timeline({ timeline: run.timeline, at: run.timeline.now });
  // What a way back leaves unclear, later versions do not inherit: it has not run.
  const back: Run = { ...run, timeline: branch, gaps: { ...run.gaps } };
  made.down = parsed.down.map((one) => unit(one, made, back));
  const [last] = parsed.down;
  if (last) made.afterDown = viewer(back, last)(["public"]);
  return made;
}

/** Looks at the schema as it now stands; statements of one search_path share their viewpoint. */
function viewer(run: Run, { migration }: ParsedMigration): (searchPath: readonly string[]) => View {
  let from: Viewpoint | undefined;
  return (searchPath) => {
    if (from?.searchPath !== searchPath || from.sure === run.gaps.seen)
      from = {
        migration,
        version: run.number,
        searchPath,
        searched: ["pg_temp", ...searchPath],
        changeSet: run.options.changeSet,
        elsewhere: run.elsewhere,
        sure: !run.gaps.seen,
      };
    return new View(run.timeline, from);
  };
}

function unit(parsed: ParsedMigration, version: ModelledVersion, run: Run): Unit {
  const placement = place(parsed.migration, parsed.statements);
  if (parsed.unread.length > 0) run.gaps.seen = true;
  const statements: Statement[] = [];
  const made: { -readonly [K in keyof Unit]: Unit[K] } = {
    migration: parsed.migration,
    statements,
    unread: parsed.unread,
    version,
    left: new Map(),
    execution: placement.execution,
    why: placement.why,
    refused: placement.refused,
  };
  const session = new Session(run.timeline);
  const held = new Map<number, Held>();
  const positions = positionsOf(parsed.statements, placement.places);
  const look = viewer(run, parsed);
  for (const [index, one] of parsed.statements.entries()) {
    const at = placement.places[index] ?? null;
    const view = look(session.searchPath);
    const scope = scopeOf(at, positions[index], held);
    session.enter(at);
    const statement = stated(one, { scope, schema: view, settings: session.settings, index, unit: made });
    statements.push(statement);
    try {
      if (at) hold(held, at.id, statement, view);
      enact(one, view, run);
      session.after(one, at);
    } catch (error) {
      run.gaps.seen = true;
      run.options.failed?.(failureOf("what this statement does to the schema is not known", error, one));
    }
  }
  session.enter(null);
  made.left = session.settings;
  return made;
}

/** Writes into the schema what a statement does, unless it only stands in a routine. */
function enact(one: Parsed, view: View, run: Run): void {
  if (!isReplayed(one.kind) || (one.body !== null && one.body.kind !== "do")) return;
  const gap = (): void => {
    run.gaps.seen = true;
  };
  replay(
    {
      timeline: run.timeline,
      view,
      version: run.number,
      gap,
      perhaps: (by, ifNotExists) => perhaps(by, ifNotExists, run),
    },
    one,
  );
}

/** Written out: a spread copies the properties one by one, and took a tenth of the whole run. */
function stated(
  one: Parsed,
  own: Pick<Statement, "scope" | "schema" | "settings" | "index" | "unit">,
): Statement {
  return {
    migration: one.migration,
    file: one.file,
    span: one.span,
    kind: one.kind,
    node: one.node,
    text: one.text,
    body: one.body,
    piece: one.piece,
    tokens: one.tokens,
    scope: own.scope,
    schema: own.schema,
    settings: own.settings,
    execution: own.unit.execution,
    index: own.index,
    unit: own.unit,
  };
}

/**
 * IF NOT EXISTS may find an older table, unless the tool applies each migration once and none before has made it.
 * The statement is only replayed where the history does not know the name.
 */
function perhaps(by: Origin, ifNotExists: boolean, run: Run): boolean {
  return (ifNotExists || by.conditional) && !run.recorded;
}

interface Position {
  readonly position: number;
  readonly last: boolean;
}

/** Where each statement stands in its block, counting no BEGIN, COMMIT or SAVEPOINT and no statement of a body. */
function positionsOf(statements: readonly Parsed[], places: readonly (Place | null)[]): readonly Position[] {
  const counts = new Map<number, number>();
  const before = statements.map((one, index) => {
    const id = places[index]?.id;
    if (id === undefined) return 0;
    const count = counts.get(id) ?? 0;
    if (one.body === null && !controlOf(one)) counts.set(id, count + 1);
    return count;
  });
  return before.map((position, index) => {
    const id = places[index]?.id;
    return { position, last: id === undefined || position + 1 >= (counts.get(id) ?? 0) };
  });
}

function controlOf({ node }: Parsed): TransactionStmt | undefined {
  return (node as { TransactionStmt?: TransactionStmt }).TransactionStmt;
}

function scopeOf(at: Place | null, position: Position | undefined, held: ReadonlyMap<number, Held>): Scope {
  if (!at) return { in: "autocommit" };
  return {
    in: "block",
    by: at.by,
    id: at.id,
    ...(at.opener ? { opener: at.opener } : {}),
    position: position?.position ?? 0,
    last: position?.last ?? true,
    held: held.get(at.id) ?? null,
  };
}

/** Remembers the first statement that keeps others from an existing table, and whether a long one has come since. */
function hold(held: Map<number, Held>, id: number, statement: Statement, schema: Schema): void {
  const known = held.get(id);
  if (known) {
    if (!known.built && isLong(statement)) held.set(id, { ...known, built: true });
    return;
  }
  for (const { relation, mode } of locksOf(statement, schema)) {
    if (!isAtLeast(mode, "ShareRowExclusiveLock") || schema.age(relation) === "new") continue;
    if (schema.relation(relation)?.persistence === "temporary") continue;
    held.set(id, { statement, table: relation, mode, built: false });
    return;
  }
}
