import { afterAll, beforeAll, describe, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { openServer, type Server } from "../../src/prove/server/index.ts";
import { type Case, casesOf, majorFor } from "../room.ts";
import { prove } from "./prove.ts";
import { provesToRun } from "./runs.ts";

// The newest major, and the one beside the bound of a case that has one.
let server: Server;
beforeAll(async () => {
  server = await openServer({ providers: ["embedded"], major: 18 });
});
afterAll(async () => {
  await server?.stop();
});

function here(cases: readonly Case[]): readonly Case[] {
  return cases.filter((one) => majorFor(one.postgres) === 18);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s on PostgreSQL 18", (room, rule) => {
  it.each(here(casesOf(room, "bad")).map((one) => [one.name, one] as const))("bad: %s", async (_, one) => {
    await provesToRun(server, one);
    await prove(server, rule, one);
  });
  it.each(here(casesOf(room, "good")).map((one) => [one.name, one] as const))("good: %s", async (_, one) => {
    await provesToRun(server, one);
  });
});
