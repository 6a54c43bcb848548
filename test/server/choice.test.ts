import { expect, it, vi } from "vitest";
import { NoServer, openServer } from "../../src/prove/server/index.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

it("says what was tried, in the order of preference", async () => {
  const error = await openServer({ major: 9, from: "/" }).catch((one) => one);
  expect(error).toBeInstanceOf(NoServer);
  expect(error.message).toBe(
    "no PostgreSQL 9 could be started (system: no PostgreSQL 9 is installed; " +
      "embedded: there are no binaries of PostgreSQL 9 to download; pglite: @electric-sql/pglite is not installed)",
  );
});

it("a provider that cannot is followed by the next", async () => {
  // A URL that is not given asks for nothing.
  const providers = ["url", "embedded", "pglite"] as const;
  const server = await openServer({ providers, major: 18 });
  expect(server).toMatchObject({ provider: "embedded", major: 18 });
  await server.stop();
});
