import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import { tools } from "../../src/read/registry.ts";
import { type TriedFix, tryFixes } from "../fixes/try-fixes.ts";
import { root } from "../print/place.ts";
import { discoveryOf } from "../room.ts";
import { openMajor } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

function projectOf(tool: string): ReadonlyMap<string, string> {
  const folder = fileURLToPath(new URL(`test/projects/${tool}/mistakes`, root));
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).replaceAll(path.sep, "/"), readFileSync(file, "utf8")]),
  );
}

async function triedIn(files: ReadonlyMap<string, string>): Promise<readonly TriedFix[]> {
  const tried: TriedFix[] = [];
  const discovery = { ...discoveryOf(files, new Map()), detecting: true };
  for await (const fix of tryFixes(discovery, server)) tried.push(fix);
  return tried;
}

let count = 0;

it.each(tools.map((tool) => [tool.id]))("with all its safe fixes, each file of %s runs", async (tool) => {
  const tried = await triedIn(projectOf(tool));
  count += tried.length;
  expect(tried.filter(({ outcome }) => outcome !== "runs")).toEqual([]);
});

it("there are safe fixes to try", () => {
  expect(count).toBeGreaterThan(5);
});

it("what does not run before its fixes is left out, and told", async () => {
  const files = new Map([
    ["db/00001_orders.sql", "-- +goose Up\nCREATE TABLE orders (id bigint);\n-- +goose Down\nSELECT 1;\n"],
    ["db/00002_index.sql", "-- +goose NO TRANSACTION\n-- +goose Up\nREINDEX TABLE orders;\nSELECT gone();\n"],
  ]);
  expect(await triedIn(files)).toMatchObject([
    { file: "db/00002_index.sql", outcome: "left out", why: "42883 function gone() does not exist" },
  ]);
});
