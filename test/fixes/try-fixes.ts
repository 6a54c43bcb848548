import type { Discovery } from "../../src/discover/index.ts";
import { loadGrammar } from "../../src/parse/index.ts";
import type { Database, Server, Session } from "../../src/postgres/server.ts";
import { lintFixed } from "../../src/programs/fixes/fix-rounds.ts";
import { overlaid } from "../../src/programs/overlay.ts";
import { rootsOf, versionsOf } from "../../src/programs/versions.ts";
import { needsOf } from "../../src/prove/history/prerequisites.ts";
import { compareSnapshots, isSame, snapshot } from "../../src/prove/round-trip/snapshot.ts";
import { apply } from "../../src/prove/sending/apply.ts";
import type { ModelledVersion, Root, Unit } from "../../src/types.ts";
import { defaults } from "../room.ts";

/** What became of a file with all its safe fixes, after the history before it. */
export interface TriedFix {
  readonly file: string;
  readonly tool: string;
  /** How many places were changed. */
  readonly places: number;
  /**
   * `runs`: as the original does, and to the same schema; or at last, where the original does not. `left out`: the original does not run either, as where an
   * extension is missing. The rest are faults.
   */
  readonly outcome: "runs" | "left out" | "is refused" | "makes another schema";
  /** What the server said. */
  readonly why: string | null;
}

const DEADLINE_MS = 60_000;

/** Makes all safe fixes of each file, and sends it as its tool would to a copy of what came before it. */
export async function* tryFixes(discovery: Discovery, server: Server): AsyncGenerator<TriedFix> {
  await loadGrammar();
  const options = { ...defaults, postgresVersion: server.major };
  const { changed, made } = await lintFixed(discovery, options, new Set());
  if (changed.size === 0) return;
  const fixed = rootsOf(overlaid(discovery, changed), options).roots;
  for (const root of rootsOf(discovery, options).roots) {
    const twin = fixed.find((one) => one.folder === root.folder && one.tool === root.tool);
    const before = [...versionsOf(root, options)];
    if (!twin || !before.some((one) => isChanged(one, changed))) continue;
    const after = [...versionsOf(twin, options)];
    for await (const tried of alongHistory(root, server, before, after, changed))
      yield { ...tried, tool: root.tool, places: made.get(tried.file) ?? 0 };
  }
}

type Tried = Omit<TriedFix, "tool" | "places">;

async function* alongHistory(
  root: Root,
  server: Server,
  before: readonly ModelledVersion[],
  after: readonly ModelledVersion[],
  changed: ReadonlyMap<string, unknown>,
): AsyncGenerator<Tried> {
  const database = await baseFor(root, server, before);
  try {
    for (const [at, version] of before.entries()) {
      const fixed = after[at];
      if (fixed && isChanged(version, changed)) yield* compared(database, version, fixed, changed);
      await runUnits(database, version.up);
    }
  } finally {
    await database.drop();
  }
}

/** A database with what the versions need before the first of them. */
export async function baseFor(
  root: Root,
  server: Server,
  versions: readonly ModelledVersion[],
): Promise<Database> {
  const statements = versions.flatMap(({ up, down }) => [...up, ...down].flatMap((unit) => unit.statements));
  const { roles, extensions } = needsOf(statements);
  await server.roles([...roles]);
  const database = await server.database(
    [...extensions].filter((one) => server.can.extensions.includes(one)),
  );
  if (root.ledger !== null) {
    const session = await database.connect();
    await session.simple(root.ledger);
    await session.close();
  }
  return database;
}

/** The way there, and after it the way back. */
async function* compared(
  database: Database,
  version: ModelledVersion,
  fixed: ModelledVersion,
  changed: ReadonlyMap<string, unknown>,
): AsyncGenerator<Tried> {
  const [was, is] = [await database.clone(), await database.clone()];
  try {
    for (const direction of ["up", "down"] as const) {
      const errors = [await runUnits(was, version[direction]), await runUnits(is, fixed[direction])] as const;
      const same = isSame(compareSnapshots(await snapshot(was), await snapshot(is)));
      for (const file of filesOf(version[direction]))
        if (changed.has(file)) yield { file, ...outcomeOf(...errors, same) };
      if (errors[0] !== null) return;
    }
  } finally {
    await was.drop();
    await is.drop();
  }
}

function outcomeOf(was: string | null, is: string | null, same: boolean): Pick<Tried, "outcome" | "why"> {
  // A fix may be what the original lacks.
  if (was !== null) return is === null ? { outcome: "runs", why: null } : { outcome: "left out", why: was };
  if (is !== null) return { outcome: "is refused", why: is };
  return { outcome: same ? "runs" : "makes another schema", why: null };
}

function isChanged({ up, down }: ModelledVersion, changed: ReadonlyMap<string, unknown>): boolean {
  return filesOf([...up, ...down]).some((file) => changed.has(file));
}

function filesOf(units: readonly Unit[]): readonly string[] {
  return [...new Set(units.map(({ migration }) => migration.file.path))];
}

/** The first error; null: it ran. */
export async function runUnits(database: Database, units: readonly Unit[]): Promise<string | null> {
  const session: Session = await database.connect(DEADLINE_MS);
  try {
    for (const unit of units) {
      const failed = (await apply(unit, session)).find(({ error }) => error !== null);
      if (failed?.error) return `${failed.error.sqlstate} ${failed.error.message}`;
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await session.close();
  }
}
