import type { EndedStep } from "../../deploy/apply/change.ts";
import type { ApplyRun } from "../../deploy/apply/run.ts";
import { ServerError, type Session, SessionLost } from "../../postgres/server.ts";

/**
 * Without statistics of its expression the planner guesses what an index over one finds (manual, ANALYZE). `all`: each table of
 * what was done is analyzed. It waits for its lock shortly, and what fails is told and costs nothing else.
 */
export async function analyzed(ended: readonly EndedStep[], run: ApplyRun, all: boolean): Promise<void> {
  const done = ended.filter(({ end }) => end.verdict === "as-wished" && end.attempts > 0);
  const wanted = done.filter(
    ({ step }) => all || step.definition?.shape.keys.some(({ expression }) => expression !== null),
  );
  if (wanted.length === 0) return;
  const facts = await run.facts(wanted.map(({ step }) => step));
  const tables = new Map(
    wanted.flatMap(({ step }, at) => {
      const table = facts[at]?.state.onTable ?? facts[at]?.state.wantedTable ?? null;
      return table === null ? [] : [[table, step] as const];
    }),
  );
  const patience = Math.max(1, Math.min(run.pace.lockTimeout, Math.floor(run.deadlockTimeout / 2)));
  for (const [table, step] of tables) {
    if (run.stops.count() > 0) return;
    const tell = (message: string) => run.tell({ event: "done", step: null, message, facts: { table } });
    let session: Session | null = null;
    try {
      session = await run.builder(step);
      await session.simple(`SET lock_timeout = ${patience}`);
      await session.simple(`ANALYZE ${table}`);
      tell(`analyzed ${table}`);
    } catch (error) {
      if (!(error instanceof ServerError) && !(error instanceof SessionLost)) throw error;
      tell(`${table} could not be analyzed: ${error.message}; run ANALYZE ${table}`);
    } finally {
      await session?.close().catch(() => {});
    }
  }
}
