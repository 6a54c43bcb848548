import type { Session } from "../../postgres/server.ts";
import { lookup } from "../../text/lookup.ts";
import type { Statistics } from "../../types.ts";
import { attempt } from "../sending/apply.ts";

const written = ["DateStyle", "IntervalStyle"];

/** Lets a session plan as production's sessions do; gives the names of settings that it refuses. */
export function planAs(session: Session, { settings }: Statistics): Promise<readonly string[]> {
  const planning = Object.keys(settings).filter((name) => !written.includes(name));
  return set(session, settings, planning);
}

/** Lets a session read values as production writes them; gives the names of settings that it refuses. */
export function readAs(session: Session, { settings }: Statistics): Promise<readonly string[]> {
  return set(session, settings, written);
}

async function set(
  session: Session,
  settings: Statistics["settings"],
  names: readonly string[],
): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const name of names) {
    const value = lookup(settings, name);
    if (value === undefined) continue;
    const error = await attempt(() =>
      session.extended("SELECT pg_catalog.set_config($1, $2, false)", [name, value]),
    );
    if (error) refused.push(name);
  }
  return refused;
}
