import { indexConditionOf } from "../../deploy/condition.ts";
import { soughtWords } from "../../deploy/steps.ts";
import { addressOf } from "../../postgres/address.ts";
import { standbysQuery } from "../../postgres/questions/standbys.ts";
import { reading } from "../../postgres/reading-session.ts";
import type { Session } from "../../postgres/server.ts";
import type { Step } from "../../types.ts";
import type { WaveUntil } from "./fleet.ts";
import { factsOfState } from "./planned-change.ts";
import { statesOf } from "./states.ts";

/**
 * Why the next wave may not follow on a database yet; null: it may. `used`: each index that the change wants was used on it;
 * `replayLagS`: none of its standbys is further behind. What is not shown to the role is not known to be so.
 */
export async function unmetUntil(
  url: string,
  wishes: readonly Step[],
  { used, replayLagS }: WaveUntil,
): Promise<string | null> {
  const option = { option: "--databases", throughPooler: false };
  return reading(addressOf(url, "--databases"), option, async (session, server) => {
    if (used) {
      const wanted = wishes.filter(({ wish }) => wish !== "gone");
      const states = await statesOf(session, server, wanted);
      const idle = wanted.find((wish, at) => {
        const state = states[at];
        return !state || indexConditionOf(wish, factsOfState(state)) !== "valid" || !state.scans;
      });
      if (idle) return `${soughtWords(idle.index)} has not been used yet`;
    }
    return replayLagS === null ? null : lateStandby(session, replayLagS);
  });
}

async function lateStandby(session: Session, most: number): Promise<string | null> {
  const { rows } = await session.extended(standbysQuery);
  if (rows.some(({ state }) => state === null))
    return "how far its standbys are behind is not shown to this role (pg_monitor)";
  const late = rows.find(({ lag_seconds: lag }) => lag !== null && Number(lag) > most);
  return late ? `the standby ${String(late.application)} is ${String(late.lag_seconds)} s behind` : null;
}
