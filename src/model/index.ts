import { nameOf, printName } from "../sql/grammar/name.ts";
import { failureOf } from "../text/run-failures.ts";
import type {
  ModelledVersion,
  ParsedMigration,
  ParsedStatement,
  ParsedVersion,
  Root,
  Schema,
  Statement,
  StrongLockHeld,
  Unit,
} from "../types.ts";
import { hold, positionsOf, scopeOf } from "./blocks.ts";
import { SessionDefaults } from "./learnt/session-defaults.ts";
import {
  enact,
  enactUnread,
  foretell,
  type ModelOptions,
  type ModelRun,
  orUnknown,
  pass,
  viewAtStart,
  viewer,
} from "./run.ts";
import type { View } from "./schema-view.ts";
import { placeInScope } from "./scope.ts";
import { ModelSession } from "./session.ts";
import { startingWith } from "./settings.ts";
import { Timeline } from "./timeline.ts";
import { pendingLocksOf, TransactionsBeside } from "./transactions-beside.ts";

export type { ModelOptions } from "./run.ts";

/** Runs a root's versions on paper, one after the other: each statement in its transaction, over its schema. */
export function* model(
  root: Root,
  versions: Iterable<ParsedVersion>,
  options: ModelOptions,
): Iterable<ModelledVersion> {
  const timeline = new Timeline(null, options.questions);
  const gaps = { seen: !root.ordered };
  const defaults = new SessionDefaults();
  const pending = pendingLocksOf(root);
  let number = 0;
  // A first walk over the versions, for nothing but names.
  const elsewhere = root.ordered ? none : tablesOf(versions);
  for (const parsed of versions) {
    number++;
    // A way back without the way there, in the history: nothing to replay.
    if (parsed.up.length + parsed.down.length === 0) continue;
    const run: ModelRun = {
      ...{ timeline, number, options, recorded: root.recorded, elsewhere, gaps, defaults, pending },
    };
    if (number === 1) foretell(options.foretold ?? [], run);
    if (parsed.reported || options.history) {
      const made = orGap(parsed, run, version);
      if (made) yield made;
    } else orGap(parsed, run, pass);
  }
}

/** A version that we cannot run on paper costs no other; null. What it would have made, nobody knows. */
function orGap<T>(
  parsed: ParsedVersion,
  run: ModelRun,
  make: (parsed: ParsedVersion, run: ModelRun) => T,
): T | null {
  try {
    return make(parsed, run);
  } catch (error) {
    run.gaps.seen = true;
    const [first] = [...parsed.up, ...parsed.down];
    const at = first ? { file: first.migration.file, span: first.migration.span } : null;
    run.options.failed?.(failureOf("this version could not be modelled", error, at));
    return null;
  }
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

type WritableVersion = { -readonly [K in keyof ModelledVersion]: ModelledVersion[K] };

function version(parsed: ParsedVersion, run: ModelRun): ModelledVersion {
  const [first] = [...parsed.up, ...parsed.down];
  foretell(
    [...parsed.up, ...parsed.down].flatMap(({ statements }) => statements),
    run,
  );
  const look = (): Schema => viewAtStart(run, (first as ParsedMigration).migration);
  const made: WritableVersion = {
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
  const back: ModelRun = { ...run, timeline: branch, gaps: { ...run.gaps } };
  made.down = parsed.down.map((one) => unit(one, made, back));
  const [last] = parsed.down;
  if (last) made.afterDown = viewAtStart(back, last.migration);
  return made;
}

function unit(parsed: ParsedMigration, version: ModelledVersion, run: ModelRun): Unit {
  const placement = placeInScope(parsed.migration, parsed.statements);
  if (parsed.unread.length > 0) run.gaps.seen = true;
  const statements: Statement[] = [];
  const made: { -readonly [K in keyof Unit]: Unit[K] } = {
    migration: parsed.migration,
    statements,
    unread: parsed.unread,
    version,
    ofRoles: run.defaults.ofRoles,
    left: new Map(),
    execution: placement.execution,
    why: placement.why,
    refused: placement.refused,
  };
  const session = new ModelSession(run.timeline, run.defaults.startOf(parsed.migration));
  const held = new Map<number, StrongLockHeld>();
  const beside = new TransactionsBeside(placement.statements, run.pending);
  const positions = positionsOf(placement.statements, placement.places);
  const look = viewer(run, parsed.migration);
  const passages = [...parsed.unread];
  for (const [index, written] of placement.statements.entries()) {
    const at = placement.places[index] ?? null;
    enactUnread(passages, written, parsed.migration, run);
    // Another connection has settings of its own.
    const by = written.beside
      ? new ModelSession(run.timeline, run.defaults.startOf(parsed.migration))
      : session;
    if (written.heals) clearInvalid(written, look(by.searchPath), run);
    const view = look(by.searchPath);
    const scope = scopeOf(at, positions[index], held, beside.of(written));
    by.enter(at);
    const settings = written.within
      ? new Map([...by.settings, ...startingWith(written.within)])
      : by.settings;
    const statement = stated(written, { scope, schema: view, settings, index, unit: made });
    statements.push(statement);
    orUnknown(written, run, () => {
      if (at) hold(held, at.id, statement, view);
      beside.take(written, at, view);
      enact(written, view, run);
      if (parsed.migration.direction === "up") run.defaults.learn(written);
      by.after(written, at);
    });
  }
  enactUnread(passages, null, parsed.migration, run);
  session.enter(null);
  made.left = session.settings;
  return made;
}

/** Its tool drops what a failed build has left, before it builds. */
function clearInvalid({ node }: ParsedStatement, view: View, run: ModelRun): void {
  if (!("IndexStmt" in node) || !node.IndexStmt.idxname) return;
  const { schema } = view.resolve(nameOf(node.IndexStmt.relation));
  run.timeline.clear({ schema, name: node.IndexStmt.idxname }, run.number);
}

/** Written out: a spread copies the properties one by one, and took a tenth of the whole run. */
function stated(
  statement: ParsedStatement,
  own: Pick<Statement, "scope" | "schema" | "settings" | "index" | "unit">,
): Statement {
  const made: Statement = {
    migration: statement.migration,
    file: statement.file,
    span: statement.span,
    kind: statement.kind,
    node: statement.node,
    text: statement.text,
    body: statement.body,
    piece: statement.piece,
    tokens: statement.tokens,
    scope: own.scope,
    schema: own.schema,
    settings: own.settings,
    execution: own.unit.execution,
    index: own.index,
    unit: own.unit,
  };
  if (!statement.call) return made;
  return {
    ...made,
    call: statement.call,
    ...(statement.beside ? { beside: statement.beside } : {}),
    ...(statement.guarded ? { guarded: statement.guarded } : {}),
  };
}
