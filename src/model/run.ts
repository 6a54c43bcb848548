import { failureOf, type OnFailure } from "../text/run-failures.ts";
import type {
  Migration,
  Origin,
  ParsedStatement,
  ParsedVersion,
  Questions,
  UnreadPassage,
} from "../types.ts";
import type { SessionDefaults } from "./learnt/session-defaults.ts";
import { learnFrom } from "./learnt/statements.ts";
import { needsUnmade } from "./learnt/unmade-tables.ts";
import { makeUnreadTable } from "./learnt/unread-tables.ts";
import { isReplayed, replay } from "./replay.ts";
import { View, type Viewpoint } from "./schema-view.ts";
import { placeInScope } from "./scope.ts";
import { ModelSession } from "./session.ts";
import type { Timeline } from "./timeline.ts";
import type { PendingLocks } from "./transactions-beside.ts";

export interface ModelOptions {
  /** With --since: all that changed is one change set. */
  readonly changeSet: boolean;
  /** Give the versions that are only history too. */
  readonly history?: boolean;
  /** Hears of what could not be modelled; absent: the first walk has told it. */
  readonly failed?: OnFailure;
  /** Statements of other reported versions, for what they show of tables that no migration makes. */
  readonly foretold?: Iterable<ParsedStatement>;
  /** Is told what is asked of the schema, while it is made and afterwards. */
  readonly questions?: Questions;
  /** Of statements that are only history, whether what they do is written into the schema; absent: always. */
  readonly isReplayed?: (statement: ParsedStatement) => boolean;
}

/** A walk over the versions of a root, at one of them. */
export interface ModelRun {
  readonly timeline: Timeline;
  readonly number: number;
  readonly options: ModelOptions;
  readonly recorded: boolean;
  /** Tables that some script of the root makes, where nobody knows which runs first. */
  readonly elsewhere: ReadonlySet<string>;
  /** Whether anything that was made so far could not be read, or nobody knows what was. */
  readonly gaps: { seen: boolean };
  readonly defaults: SessionDefaults;
  readonly pending: PendingLocks | null;
}

/** Looks at the schema as it now stands; statements of one search_path share their viewpoint. */
export function viewer(run: ModelRun, migration: Migration): (searchPath: readonly string[]) => View {
  let from: Viewpoint | undefined;
  return (searchPath) => {
    if (from?.searchPath !== searchPath || from.whole === run.gaps.seen)
      from = {
        migration,
        version: run.number,
        searchPath,
        searched: ["pg_temp", ...searchPath],
        changeSet: run.options.changeSet,
        elsewhere: run.elsewhere,
        whole: !run.gaps.seen,
        recorded: run.recorded,
        questions: run.options.questions ?? null,
      };
    return new View(run.timeline, from);
  };
}

/** The schema as it now stands, as the first statement of a migration sees it. */
export function viewAtStart(run: ModelRun, migration: Migration): View {
  const { searchPath } = new ModelSession(run.timeline, run.defaults.startOf(migration));
  return viewer(run, migration)(searchPath);
}

/** What statements show of relations that stood there before them. */
export function foretell(statements: Iterable<ParsedStatement>, run: ModelRun): void {
  for (const statement of statements) {
    const view = viewAtStart(run, statement.migration);
    orUnknown(statement, run, () => learnFrom(statement, view, run.timeline));
  }
}

/** Of what is only history nobody asks more than what it does to the schema. */
export function pass({ up }: ParsedVersion, run: ModelRun): void {
  for (const { migration, statements, unread } of up) {
    if (unread.length > 0) run.gaps.seen = true;
    const passages = [...unread];
    if (statements.length === 0) enactUnread(passages, null, migration, run);
    if (statements.length === 0) continue;
    const { statements: sent, places } = placeInScope(migration, statements);
    const session = new ModelSession(run.timeline, run.defaults.startOf(migration));
    const look = viewer(run, migration);
    for (const [index, statement] of sent.entries()) {
      const at = places[index] ?? null;
      const { searchPath } = session;
      enactUnread(passages, statement, migration, run);
      if (!statement.beside) session.enter(at);
      orUnknown(statement, run, () => {
        if (run.options.isReplayed?.(statement) !== false) {
          learnFrom(statement, look(searchPath), run.timeline);
          enact(statement, look(searchPath), run);
        }
        run.defaults.learn(statement);
        if (!statement.beside) session.after(statement, at);
      });
    }
    enactUnread(passages, null, migration, run);
    session.enter(null);
  }
}

/** Makes the tables of the passages before a statement, or of all that are left, and takes them from the list. */
export function enactUnread(
  passages: UnreadPassage[],
  before: ParsedStatement | null,
  migration: Migration,
  run: ModelRun,
): void {
  for (;;) {
    const [next] = passages;
    if (!next || (before && (next.file !== before.file || next.span[0] > before.span[0]))) return;
    passages.shift();
    makeUnreadTable(next, migration, viewAtStart(run, migration), run.timeline);
  }
}

/** What a statement does may be past us: then nobody is sure of the schema any more. */
export function orUnknown(statement: ParsedStatement, run: ModelRun, does: () => void): void {
  try {
    does();
  } catch (error) {
    run.gaps.seen = true;
    run.options.failed?.(failureOf("what this statement does to the schema is not known", error, statement));
  }
}

/** Writes into the schema what a statement does, unless it only stands in a routine. */
export function enact(statement: ParsedStatement, view: View, run: ModelRun): void {
  if (statement.body !== null && statement.body.kind !== "do") return;
  if (!run.gaps.seen && needsUnmade(statement, view)) run.gaps.seen = true;
  if (!isReplayed(statement.kind)) return;
  const gap = (): void => {
    run.gaps.seen = true;
  };
  replay(
    {
      timeline: run.timeline,
      view,
      version: run.number,
      gap,
      maybe: (by, ifNotExists) => maybe(by, ifNotExists, run),
    },
    statement,
  );
}

/**
 * IF NOT EXISTS may find an older table, unless the tool applies each migration once and none before has made it.
 * The statement is only replayed where the history does not know the name.
 */
function maybe(by: Origin, ifNotExists: boolean, run: ModelRun): boolean {
  return (ifNotExists || by.conditional) && !run.recorded;
}
