import { afterEach, beforeEach } from "vitest";
import { type Api, type ApiOptions, openApi } from "../../src/github/api.ts";
import type { ApiOutcome, Failure } from "../../src/github/outcome.ts";
import type { Clock } from "../../src/github/persist.ts";
import { type Loopback, startGitHub } from "./loopback/server.ts";
import { newWorld, type World } from "./loopback/world.ts";

/** A clock that only sleeping moves. */
export interface FakeClock extends Clock {
  readonly slept: readonly number[];
}

export function fakeClock(): FakeClock {
  const slept: number[] = [];
  let now = 1_800_000_000_000;
  return {
    slept,
    now: () => now,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
  };
}

export interface Talk {
  readonly api: Api;
  readonly github: Loopback;
  readonly clock: FakeClock;
}

const open: Loopback[] = [];

/** Between two tests nothing is left of GitHub; that nobody broke its description is part of each test. */
export function eachTestItsGitHub(): void {
  beforeEach(() => {
    open.length = 0;
  });
  afterEach(async () => {
    await Promise.all(open.map((one) => one.close()));
    const mistakes = open.flatMap((one) => one.mistakes);
    if (mistakes.length > 0) throw new Error(mistakes.join("\n"));
  });
}

export async function talkTo(world: Partial<World>, more: Partial<ApiOptions> = {}): Promise<Talk> {
  const whole = newWorld(world);
  const github = await startGitHub(whole);
  open.push(github);
  const clock = fakeClock();
  const repository = { owner: whole.owner, repo: whole.repo };
  const api = await openApi({ token: whole.token, apiUrl: github.url, repository, clock, ...more });
  return { api, github, clock };
}

export function told<T>(outcome: ApiOutcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

export function failureIn(outcome: ApiOutcome<unknown>): Failure {
  if (outcome.ok) throw new Error(`it went well: ${JSON.stringify(outcome.value)}`);
  return outcome.failure;
}
