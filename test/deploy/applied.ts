import type { Pace, StopRequests } from "../../src/deploy/apply/run.ts";
import type { ApplyOptions, DeployOptions } from "../../src/options.ts";
import { type ApplyContext, applyChange } from "../../src/programs/deployment/apply.ts";
import type { DatabaseOutcome, DeploymentEvent } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";

/** Tests wait for less. */
export const quickPace: Partial<Pace> = { look: 40, tell: 200, pause: [50, 100], drop: 3000, back: 20_000 };

/** Nobody asks to stop, until the test does. */
export function stopRequests(): StopRequests & { readonly stop: () => void } {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    count: () => count,
    next: () => new Promise((resolve) => void waiting.push(resolve)),
    stop: () => {
      count++;
      for (const resolve of waiting) resolve();
      waiting = [];
    },
  };
}

export interface Applying {
  readonly options?: Partial<ApplyOptions>;
  readonly context?: Partial<ApplyContext>;
  /** Migrations that came before the change. */
  readonly history?: string;
  readonly deploy?: Partial<DeployOptions>;
}

export interface Applied {
  readonly database: DatabaseOutcome;
  readonly events: readonly DeploymentEvent[];
  /** The statements that were sent, in their order. */
  readonly sent: readonly string[];
  readonly said: string;
}

/** Applies a change in plain SQL to a database, as if somebody had confirmed it. */
export async function applied(url: string, sql: string, more: Applying = {}): Promise<Applied> {
  const events: DeploymentEvent[] = [];
  const { options = {}, context = {}, history = "", deploy = {} } = more;
  const before = new Map(history === "" ? [] : [["migrations/1_before.sql", history]]);
  const discovery = discoveryOf(new Map([["migrations/2_change.sql", `${sql};\n`]]), before);
  const deployment = { ...defaults.deploy, ...deploy, apply: { ...defaults.deploy.apply, ...options } };
  const { deployment: outcome } = await applyChange(
    discovery,
    { ...defaults, deploy: deployment },
    {
      command: "apply",
      databaseUrl: url,
      dryRun: false,
      confirm: async () => {},
      stops: stopRequests(),
      pace: quickPace,
      ...context,
      tell: (event) => {
        events.push(event);
        context.tell?.(event);
      },
    },
  );
  const [database] = outcome?.databases ?? [];
  if (!database) throw new Error("nothing was applied");
  return {
    database,
    events,
    sent: events.filter(({ event }) => event === "sent").map(({ message }) => message),
    said: events.map(({ event, message }) => `${event}: ${message}`).join("\n"),
  };
}
