import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prove } from "../../src/programs/prove.ts";
import type { Server } from "../../src/prove/server/index.ts";
import { tools } from "../../src/read/registry.ts";
import { root } from "../print/place.ts";
import { defaults, discoveryOf } from "../room.ts";
import { openMajor } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Each tool's whole small repository that does everything right; one of SQL and one of code stand for them, unless all is asked for. */
const all = process.env.INDEXWRIGHT_MAJORS !== undefined;
const some = [false, true].flatMap(
  (inCode) => tools.find(({ onlyCode }) => (onlyCode === true) === inCode) ?? [],
);
const told = (all ? tools : some).map((tool) => tool.id);

function filesOf(tool: string): ReadonlyMap<string, string> {
  const folder = fileURLToPath(new URL(`test/projects/${tool}/correct`, root));
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).replaceAll(path.sep, "/"), readFileSync(file, "utf8")]),
  );
}

describe("a correct repository runs from its first migration to its last, and nothing is said against it", () => {
  let server: Server;
  beforeAll(async () => {
    server = await openMajor(18);
  });
  afterAll(() => server?.stop());

  it.each(told)("%s", async (tool) => {
    const discovery = { ...discoveryOf(filesOf(tool), new Map()), detecting: true };
    const options = { ...defaults, prove: { ...defaults.prove, rows: 0 } };
    const { proof, findings, remarks } = await prove(discovery, options, new Set(), {
      open: async () => ({ ...server, stop: async () => {} }),
      progress: () => {},
    });
    // What is written in code nobody has read, and it does not pass unseen.
    const read = findings.filter((one) => one.rule !== "migrations-not-read");
    expect(read.filter((one) => one.severity !== "notice")).toEqual([]);
    expect(remarks.filter((one) => /withdrawn|does not apply|not measured/.test(one))).toEqual([]);
    expect(proof?.statements.filter((one) => one.status !== "ok")).toEqual([]);
    expect(proof?.statements.length).toBeGreaterThan(4);
    expect(["restores", "none"]).toContain(proof?.rollback?.verdict);
    expect(proof?.indexes?.filter((one) => !one.valid)).toEqual([]);
  });
});
