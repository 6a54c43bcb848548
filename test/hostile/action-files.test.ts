import { readFileSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { type Scene, stage, strike } from "../action/scene.ts";
import { folder } from "../discover/folder.ts";
import { sampled } from "./sample.ts";

afterEach(strike);

const slow = { timeout: 60_000 };
const bad = "CREATE INDEX orders_note ON orders (note);\n";
const secret = "hunter2-token ((;\nCREATE INDEX hunter2 ON orders (note);\n";

/** Everything that a run says, and passes on. */
async function said(scene: Scene, inputs: Readonly<Record<string, string>>) {
  const ran = await scene.run({ inputs: { paths: "db", ...inputs } });
  const files = ["report", "sarif", "html-report", "patch"].flatMap((name) => ran.outputs[name] || []);
  const { reviews, comments } = scene.world;
  const texts = [
    ...ran.lines,
    ran.summary,
    ...[...reviews, ...comments].map((one) => one.body),
    ...files.map((file) => readFileSync(file, "utf8")),
  ];
  return { ...ran, whole: texts.join("\n") };
}

test("what a pull request includes stays in the checkout", slow, async () => {
  const outside = folder({ "secret.sql": secret }, "beside-");
  const lines = [
    `\\i ${outside.path}/secret.sql`,
    `\\ir ../../${path.basename(outside.path)}/secret.sql`,
    "\\i linked.sql",
    "\\i folder/secret.sql",
    "\\i .git/config",
    "\\i /proc/self/environ",
  ];
  const scene = await stage({ head: { "db/1.sql": `${lines.join("\n")}\n${bad}` } });
  symlinkSync(path.join(outside.path, "secret.sql"), path.join(scene.workspace, "linked.sql"));
  symlinkSync(outside.path, path.join(scene.workspace, "folder"));
  const ran = await said(scene, {});
  expect(ran.whole).not.toMatch(/hunter2|repositoryformatversion|PATH=/);
  expect(ran.whole.match(/leads out of the repository, not read/g)?.length).toBeGreaterThanOrEqual(5);
  expect([ran.status, ran.outputs.verdict]).toEqual([1, "fails"]);
});

test("without a checkout, what leads out is said, and so is what is not there", slow, async () => {
  const scene = await stage({ head: { "db/1.sql": "\\i ../x.sql\n\\i y.sql\n" }, checkout: null });
  const ran = await said(scene, {});
  expect(ran.outputs.verdict).toBe("unread");
  expect(ran.whole).toContain("../x.sql leads out of the repository, not read");
  expect(ran.whole).toContain("y.sql does not exist, not read");
});

test(
  "a folder outside that a tool's configuration names is told, from the disk as from GitHub",
  slow,
  async () => {
    const head = { "db/1.sql": "SELECT 1;\n", "sqitch.conf": "[core]\n\ttop_dir = ../shared\n" };
    for (const checkout of [undefined, null]) {
      const scene = await stage({ head, ...(checkout === null ? { checkout } : {}) });
      const ran = await said(scene, { paths: "" });
      expect(ran.outputs.verdict).toBe("unread");
      expect(ran.whole).toContain(" names the folder ../shared, which leads out of the repository, not read");
    }
    const own = await said(await stage({ head: { ...head, "sqitch.conf": "[core]\n\ttop_dir = db\n" } }), {
      paths: "",
    });
    expect(own.whole).not.toContain("names the folder");
  },
);

test.each(sampled(["config", "baseline", "schema", "seed-data", "statistics", "workload"], 2))(
  "the input %s names a file of the checkout that a pull request has made a link",
  slow,
  async (input) => {
    const outside = folder({ "secret.sql": secret });
    const scene = await stage({ head: { "db/1.sql": bad, "own.txt": "" } });
    rmSync(path.join(scene.workspace, "own.txt"));
    symlinkSync(path.join(outside.path, "secret.sql"), path.join(scene.workspace, "own.txt"));
    const measures = input === "config" || input === "baseline" ? {} : { prove: "true" };
    const ran = await said(scene, { [input]: "own.txt", ...measures });
    expect(ran.status).toBe(2);
    expect(ran.whole).not.toContain("hunter2");
    expect(ran.whole).toContain("leads out of the repository");
  },
);

test(
  "a configuration that names what lies outside is refused, from the disk as from GitHub",
  slow,
  async () => {
    for (const checkout of [undefined, null]) {
      const head = { "db/1.sql": bad, ".indexwright.yml": "baseline: ../../etc/passwd\n" };
      const scene = await stage({ head, ...(checkout === null ? { checkout } : {}) });
      const ran = await said(scene, {});
      expect(ran.status).toBe(2);
      expect(ran.whole).toContain("leads out of the repository");
    }
  },
);
