import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folder, repository } from "../discover/folder.ts";
import { examined, healthy } from "../report/health-sample.ts";
import { report } from "../report/sample.ts";
import { run } from "./stub.ts";

const url = "postgresql://me:very-secret@db1/shop";
const bad = { health: async () => report({ deployment: examined }) };
const good = { health: async () => report({ deployment: healthy }) };

describe("indexwright health", () => {
  it.each([
    ["nothing to do", good, 0],
    ["something to do", bad, 1],
  ])("%s", async (_, by, status) => {
    const { path: cwd } = folder({});
    const ran = await run(cwd, ["health", "--database-url", url], {}, by);
    expect(ran.status).toBe(status);
    expect(ran.out + ran.err).not.toContain("very-secret");
  });

  it("is told where, and which standbys count too", async () => {
    const { path: cwd } = folder({});
    const given: unknown[] = [];
    const by = {
      health: async (...[, , targets]: readonly unknown[]) => {
        given.push(targets);
        return report({ deployment: healthy });
      },
    };
    const env = { INDEXWRIGHT_DATABASE_URL: url };
    await run(
      cwd,
      ["health", "--replica-url", "postgresql://b/", "--replica-url", "postgresql://c/"],
      { env },
      by,
    );
    expect(given).toEqual([{ databaseUrl: url, replicaUrls: ["postgresql://b/", "postgresql://c/"] }]);
  });

  it("alert rules and a dashboard need no database, are written again, and never over what is somebody's", async () => {
    const made = repository({ "own.json": "{}\n" });
    const argv = ["health", "--rules-file", "rules.yml", "--dashboard-file", "board.json"];
    expect(await run(made.path, argv)).toMatchObject({ status: 0, out: "", err: "" });
    const read = (name: string) => readFileSync(path.join(made.path, name), "utf8");
    expect(read("rules.yml")).toMatch(/^# Report of Indexwright .*\ngroups:\n/);
    expect(JSON.parse(read("board.json")).uid).toBe("indexwright-indexes");
    made.commit();
    expect(await run(made.path, argv)).toMatchObject({ status: 0, err: "" });
    const ran = await run(
      made.path,
      ["health", "--dashboard-file", "own.json", "--database-url", url],
      {},
      good,
    );
    expect(ran.status).toBe(2);
    expect(ran.err).toContain("own.json is not written");
    expect(read("own.json")).toBe("{}\n");
  });

  it("metrics are written for a collector, and again", async () => {
    const made = repository({});
    const argv = ["health", "--database-url", url, "--format", "prometheus", "--output", "indexes.prom"];
    const by = { ...bad, render: async () => "# HELP\n" };
    expect((await run(made.path, argv, {}, by)).status).toBe(1);
    expect(readFileSync(path.join(made.path, "indexes.prom"), "utf8")).toMatch(
      /^# Report of Indexwright .*\n# HELP\n$/,
    );
    made.commit();
    expect(await run(made.path, argv, {}, by)).toMatchObject({ status: 1, err: "" });
  });

  it.each([
    [["health"], /^indexwright: health needs a database: --database-url, or INDEXWRIGHT_DATABASE_URL/],
    [["health", "--rules-file", "r", "--replica-url", url], /^indexwright: health needs a database/],
    [
      ["health", "db", "--database-url", url],
      /^indexwright: health reads no migrations; leave out the paths/,
    ],
    [
      ["health", "--database-url", url, "--format", "sarif"],
      /^indexwright: --format sarif is no format of health/,
    ],
    [["lint", "--format", "prometheus"], /^indexwright: --format prometheus is for health/],
    [["lint", "--rules-file", "r"], /^indexwright: --rules-file is for health, and lint does not use it/],
    [
      ["health", "--database-url", url, "--previous", "p", "--output", "p"],
      /^indexwright: p is not written: it is a file that this run reads/,
    ],
  ])("%j", async (argv, says) => {
    const { path: cwd } = folder({ "db/1.sql": "SELECT 1;\n", p: "{}" });
    const ran = await run(cwd, argv, {}, good);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(says);
    expect(ran.err).not.toContain("very-secret");
  });
});
