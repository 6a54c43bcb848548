import type { AskFacts } from "../../deploy/apply/resume.ts";
import type { Watcher } from "../../deploy/apply/run.ts";
import { indexStatesIn } from "../../deploy/index-states.ts";
import { indexStatesQuery, soughtAsJson } from "../../postgres/questions/index-states.ts";
import type { ServerFacts } from "../../postgres/reading-session.ts";
import type { Session } from "../../postgres/server.ts";
import type { IndexState, Step } from "../../types.ts";
import { factsOfState, soughtOf } from "./planned-change.ts";

type Ask = (sql: string, values: readonly unknown[]) => ReturnType<Watcher["ask"]>;

/** What a database says of the indexes of steps, each by its place in the list. */
export async function statesOf(
  session: Session,
  server: ServerFacts,
  steps: readonly Step[],
): Promise<readonly IndexState[]> {
  return statesBy(async (sql, values) => (await session.extended(sql, values)).rows, server, steps);
}

/** The same again and again, as whoever looks on at a database asks. */
export function factsFor({ ask }: Watcher, server: ServerFacts): AskFacts {
  return async (steps) => (await statesBy(ask, server, steps)).map(factsOfState);
}

async function statesBy(
  ask: Ask,
  { schemas }: ServerFacts,
  steps: readonly Step[],
): Promise<readonly IndexState[]> {
  if (steps.length === 0) return [];
  const query = indexStatesQuery("$1::jsonb", "$2::name[]");
  const rows = await ask(query, [soughtAsJson(soughtOf(steps)), schemas]);
  const states = indexStatesIn(rows.map((row) => new Map(Object.entries(row))));
  if ("wrong" in states) throw new Error(states.wrong);
  return states;
}
