import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cacheFolder } from "../../src/shells/cli/compile-cache.ts";
import { nodeOf } from "../action/runner.ts";
import { bundle } from "../bundle.ts";
import { clean, folder } from "../discover/folder.ts";

let program = "";
beforeAll(async () => {
  program = path.join(await bundle(), "cli.js");
}, 600_000);

const own = `indexwright-${process.getuid?.() ?? "user"}`;

describe("the folder of the cache", () => {
  const at = "/home/somebody/shop";
  it.each([
    ["linux", { XDG_CACHE_HOME: "/caches", HOME: "/home/me" }, "/caches/indexwright"],
    ["linux", { HOME: "/home/me" }, "/home/me/.cache/indexwright"],
    ["linux", { XDG_CACHE_HOME: "caches", HOME: "/home/me" }, path.join(tmpdir(), own)],
    ["linux", { XDG_CACHE_HOME: "", HOME: "/home/me" }, path.join(tmpdir(), own)],
    ["darwin", { HOME: "/Users/me" }, "/Users/me/Library/Caches/indexwright"],
    ["win32", { LOCALAPPDATA: "/Local" }, "/Local/indexwright"],
    ["win32", {}, path.join(tmpdir(), own)],
    ["linux", { XDG_CACHE_HOME: "/home/somebody/shop/.cache" }, null],
    ["linux", { XDG_CACHE_HOME: "/home/somebody/shop" }, null],
    ["linux", { XDG_CACHE_HOME: "/home/somebody/shop-caches" }, "/home/somebody/shop-caches/indexwright"],
  ] as const)("on %s, by %j, is %s", (platform, env, expected) => {
    expect(cacheFolder(env, at, platform)).toBe(expected);
  });

  it("never lies in the repository that the working directory is below the top of", () => {
    const { path: top } = folder({ "db/1.sql": "" });
    mkdirSync(path.join(top, ".git"));
    expect(cacheFolder({ XDG_CACHE_HOME: path.join(top, "caches") }, path.join(top, "db"), "linux")).toBe(
      null,
    );
  });
});

const nodes = ([22, 24] as const).flatMap((major) => nodeOf(major) ?? []);

describe.each(nodes)("in %s", (node) => {
  function run(cache: string) {
    const { path: cwd } = folder({ "1.sql": "CREATE INDEX i ON orders (id);\n" });
    const env = { ...clean(), XDG_CACHE_HOME: cache };
    const { status, stdout, stderr } = spawnSync(node, [program, "1.sql"], { cwd, encoding: "utf8", env });
    expect(readdirSync(cwd)).toEqual(["1.sql"]);
    return { status, stdout, stderr };
  }

  it("what a run has compiled is kept for its user alone, and the next run says the same", () => {
    const { path: cache } = folder();
    const first = run(cache);
    expect(first).toMatchObject({ status: 1, stderr: "" });
    const kept = path.join(cache, "indexwright");
    expect(statSync(kept).mode & 0o777).toBe(0o700);
    expect(readdirSync(kept, { recursive: true }).length).toBeGreaterThan(5);
    expect(run(cache)).toEqual(first);
  });

  it("and is taken by the next run, whose flags are the same", () => {
    const { path: cache } = folder();
    run(cache);
    const [version = ""] = readdirSync(path.join(cache, "indexwright"));
    const times = (): readonly number[] => {
      const at = path.join(cache, "indexwright", version);
      return readdirSync(at).map((name) => statSync(path.join(at, name)).mtimeMs);
    };
    const before = times();
    run(cache);
    // What V8 refuses is made and written again.
    expect(times()).toEqual(before);
  });

  it.each([
    ["is a file", (at: string) => symlinkSync("/dev/null", at)],
    ["leads elsewhere by a link", (at: string) => symlinkSync(folder().path, at)],
    [
      "may be written by others",
      (at: string) => {
        mkdirSync(at);
        chmodSync(at, 0o777);
      },
    ],
  ])("a folder that %s is not used", (_, make) => {
    const { path: cache } = folder();
    const at = path.join(cache, "indexwright");
    make(at);
    expect(run(cache)).toMatchObject({ status: 1, stderr: "" });
    expect(existsSync(at) && statSync(at).isDirectory() ? readdirSync(at) : []).toEqual([]);
  });

  it("a folder that cannot be made costs nothing else", () => {
    expect(run("/dev/null/caches")).toMatchObject({ status: 1, stderr: "" });
  });
});
