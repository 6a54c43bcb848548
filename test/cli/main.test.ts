import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { product } from "../../src/product.ts";
import { differences } from "../build.ts";
import { bundle } from "../bundle.ts";
import { clean, folder } from "../discover/folder.ts";
import { inGrammar, noticeOf } from "../notices.ts";

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

test("two folders differ by what is in one only, or not the same", () => {
  const made = folder({ same: "x", other: "a", first: "" });
  const two = folder({ same: "x", other: "b", second: "" });
  expect(differences(made.path, two.path)).toEqual(["first", "other", "second"]);
  expect(differences(made.path, "/nowhere")).toEqual(["first", "other", "same"]);
});

test.skipIf(!existsSync(`${root}/rules/index.ts`))(
  "the bundle stands alone",
  { timeout: 600_000 },
  async () => {
    const dist = await bundle();
    const text = readFileSync(`${dist}/cli.js`, "utf8");
    expect(text.startsWith("#!/usr/bin/env node\n")).toBe(true);
    expect(text).not.toContain(root);
    const licences = readFileSync(`${dist}/licenses.txt`, "utf8");
    for (const { name } of inGrammar) expect(licences).toContain(noticeOf(name));
    const { path: cwd } = folder({ "1.sql": "create index i on orders (id);\n" });
    const indexwright = (argv: readonly string[], input = "") =>
      spawnSync(path.join(dist, "cli.js"), argv, { cwd, input, encoding: "utf8", env: clean() });
    expect(indexwright(["--version"])).toMatchObject({
      status: 0,
      stderr: "",
      stdout: `${product.version}\n`,
    });
    const found = indexwright(["1.sql", "--format=json"]);
    expect(found).toMatchObject({ status: 1, stderr: "" });
    expect(found.stdout).toContain('"create-index-not-concurrent"');
    expect(indexwright(["-"], "select 1;\n")).toMatchObject({ status: 0, stderr: "" });
    expect(indexwright(["nowhere.sql"])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: "indexwright: no such file or folder: nowhere.sql\n",
    });
    // Anyone who reads may stop at once.
    const cut = spawnSync("sh", ["-c", `"${dist}/cli.js" rule | true; "${dist}/cli.js" --help | head -1`], {
      cwd,
      encoding: "utf8",
    });
    expect(cut).toMatchObject({ status: 0, stderr: "" });
  },
);
