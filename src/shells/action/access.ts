import type { ApiOptions } from "../../github/api.ts";
import { apiUrlOf, type EventEnv, eventRepositoryOf } from "../../github/event.ts";
import type { Inputs } from "./read-inputs.ts";

/** Where GitHub answers, as whom it is asked, and for how long. */
export function accessOf(env: EventEnv, { token }: Inputs): ApiOptions {
  const given = env.INDEXWRIGHT_PATIENCE_MS ?? "";
  const patience = /^\d{1,7}$/.test(given) ? { totalMs: Number(given), timeoutMs: Number(given) } : {};
  return { token, apiUrl: apiUrlOf(env), repository: eventRepositoryOf(env), ...patience };
}
