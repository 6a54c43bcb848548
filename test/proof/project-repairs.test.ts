import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { lintRepaired } from "../../src/programs/lint-with-repairs.ts";
import { RepairTrials } from "../../src/programs/repairs/repair-trials.ts";
import { rootsOf, versionsOf } from "../../src/programs/versions.ts";
import type { Server } from "../../src/prove/server/index.ts";
import { quoteIdentifier } from "../../src/sql/grammar/name.ts";
import type { Repair } from "../../src/types.ts";
import { baseFor, runUnits } from "../fixes/try-fixes.ts";
import { root } from "../print/place.ts";
import { defaults, discoveryOf } from "../room.ts";
import { isWhole } from "../sampled.ts";
import { openMajor } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const projects = fileURLToPath(new URL("test/projects", root));

function projectOf(tool: string): ReadonlyMap<string, string> {
  const folder = path.join(projects, tool, "mistakes");
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).replaceAll(path.sep, "/"), readFileSync(file, "utf8")]),
  );
}

/** The repairs of a project, each run over what comes before its version. */
async function triedRepairs(
  tool: string,
  files: ReadonlyMap<string, string>,
  spoiled: (text: string) => string = (text) => text,
): Promise<readonly Repair[]> {
  const discovery = { ...discoveryOf(files, new Map()), detecting: tool !== "plain" };
  const options = {
    ...{ ...defaults, postgresVersion: server.major, rewrite: [...files.keys()] },
    tool: tool === "plain" ? tool : null,
  };
  const made = await lintRepaired(discovery, options, new Set());
  const repairs = made.repairs.map((repair) => ({
    ...repair,
    files: repair.files.map((file) => ({ ...file, text: spoiled(file.text) })),
  }));
  const trials = new RepairTrials(repairs, discovery, options);
  for (const each of rootsOf(discovery, options).roots) {
    const versions = [...versionsOf(each, options, { history: true })];
    const base = await baseFor(each, server, versions);
    const fixed = { server, base, added: [], recorded: each.recorded };
    const deaf = { patience: () => 60_000, tell: () => {}, limit: () => {} };
    for (const { up, down } of versions) {
      await trials.try({ ...fixed, ...deaf, up, down });
      await runUnits(base, up);
    }
    await base.drop();
  }
  return trials.settled;
}

const all = readdirSync(projects).filter((tool) => existsSync(path.join(projects, tool, "mistakes")));
/** One in `npm test`: each takes a quarter of a minute. */
const tools = isWhole ? all : ["dbup"];

/** What is left to do by hand, for each index that a run of its own leaves behind when it is cut off. */
function unsaid({ left, first }: Repair): readonly string[] {
  return left.flatMap(({ message }) => {
    if (!message.includes("and run again")) return [];
    const [, name = ""] = /relation "(.+)" already exists$/.exec(message) ?? [];
    return first.some((sentence) => sentence.includes(`IF EXISTS ${quoteIdentifier(name)} by hand`))
      ? []
      : [message];
  });
}

describe("what should stand in a mistake's place gives what was meant, leads back and goes well when it is cut off", () => {
  it.each(tools)("%s", async (tool) => {
    const repairs = await triedRepairs(tool, projectOf(tool));
    const refuted = repairs.flatMap(({ left }) =>
      left.flatMap(({ message }) => (message.includes("is not offered: ") ? [message] : [])),
    );
    expect(refuted).toEqual([]);
    expect(repairs.flatMap(unsaid)).toEqual([]);
  });
});

const orders =
  "-- +goose Up\nCREATE TABLE orders (id bigint, status text);\n-- +goose Down\nDROP TABLE orders;\n";

it("a repair that has run says so", async () => {
  const files = new Map([
    ["db/00001_orders.sql", orders],
    [
      "db/00002_index.sql",
      "-- +goose Up\nCREATE INDEX i ON orders (status);\n-- +goose Down\nDROP INDEX i;\n",
    ],
  ]);
  const [repair] = await triedRepairs("goose", files);
  expect(repair?.checked).toBe("measured");
  expect(repair?.files).toHaveLength(1);
});

it("one that gives another schema is not offered", async () => {
  const up = "-- +goose Up\nCREATE INDEX i ON orders (status);\n-- +goose Down\nDROP INDEX i;\n";
  const files = new Map([
    ["db/00001_orders.sql", orders],
    ["db/00002_index.sql", up],
  ]);
  const [repair] = await triedRepairs("goose", files, (text) => text.replace("(status)", "(id)"));
  expect(repair).toMatchObject({ files: [], mends: [], checked: "measured" });
  expect(repair?.left[0]?.message).toContain("does not give what was meant");
});

it("one that would be refused when it runs again says so", async () => {
  const up = "ALTER TABLE orders ADD COLUMN note text;\nCREATE INDEX i ON orders (status);\n";
  const files = new Map([
    ["001_orders.sql", "CREATE TABLE orders (id bigint, status text);\n"],
    ["002_index.sql", up],
  ]);
  const wanted = await triedRepairs("plain", files);
  expect(wanted.flatMap(({ left }) => left)).toEqual([]);
  const spoiled = await triedRepairs("plain", files, (text) =>
    text.replace("COLUMN IF NOT EXISTS", "COLUMN"),
  );
  expect(spoiled.flatMap(({ left }) => left.map(({ message }) => message))).toEqual([
    expect.stringMatching(/and run again: column "note" of relation "orders" already exists$/),
  ]);
});

it("what can neither be guarded nor parted is named", async () => {
  const up = "CREATE TABLE notes (id bigint);\nCREATE INDEX i ON orders (status);\n";
  const files = new Map([
    ["001_orders.sql", "CREATE TABLE orders (id bigint, status text);\n"],
    ["002_index.sql", up],
  ]);
  const [repair] = await triedRepairs("plain", files);
  expect(repair?.first.join("\n")).toMatch(/If a build in 002_index\.sql is cut off, take .* \(line 1\)/);
});
