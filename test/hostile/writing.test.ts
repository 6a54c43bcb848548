import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { discover } from "../../src/discover/index.ts";
import { bundle } from "../bundle.ts";
import { run as runStub } from "../cli/stub.ts";
import { clean, type Folder, folder, repository } from "../discover/folder.ts";
import { run } from "./run.ts";
import { sampled } from "./sample.ts";

const bad = "CREATE INDEX orders_note ON orders (note);\n";
const mended = "CREATE INDEX CONCURRENTLY orders_note ON orders (note);\n";
const isRoot = process.getuid?.() === 0;

test("a fix keeps mode, owner, mark and line ends, and goes to what a link leads to", async () => {
  const made = repository({ "m/1.sql": `\uFEFF-- é\r\n${bad.replace("\n", "\r\n")}`, "m/2.sql": bad });
  const file = path.join(made.path, "m/1.sql");
  chmodSync(file, 0o4640);
  if (isRoot) chownSync(file, 65534, 65533);
  chmodSync(file, 0o640);
  mkdirSync(path.join(made.path, "n"));
  symlinkSync("../m/2.sql", path.join(made.path, "n/3.sql"));
  const ran = await run(made.path, ["lint", "m/1.sql", "n/3.sql", "--fix", "--tool=plain"]);
  expect(ran.err).toBe("");
  expect(readFileSync(file, "utf8")).toBe(`\uFEFF-- é\r\n${mended.replace("\n", "\r\n")}`);
  expect(readFileSync(path.join(made.path, "m/2.sql"), "utf8")).toBe(mended);
  expect(readlinkSync(path.join(made.path, "n/3.sql"))).toBe("../m/2.sql");
  expect(statSync(file).mode & 0o7777).toBe(0o640);
  if (isRoot) expect([statSync(file).uid, statSync(file).gid]).toEqual([65534, 65533]);
  expect(readdirSync(path.join(made.path, "m")).sort()).toEqual(["1.sql", "2.sql"]);
});

test("of a file with several hard links the other names keep what they had", async () => {
  const made = repository({ "m/1.sql": bad });
  const other = folder();
  linkSync(path.join(made.path, "m/1.sql"), path.join(other.path, "outside.sql"));
  expect((await run(made.path, ["lint", "m/1.sql", "--fix", "--tool=plain"])).err).toBe("");
  expect(readFileSync(path.join(made.path, "m/1.sql"), "utf8")).toBe(mended);
  expect(readFileSync(path.join(other.path, "outside.sql"), "utf8")).toBe(bad);
});

test("a file that changed meanwhile is left, named, and costs no other", async () => {
  const made = folder({ "1.sql": "ERROR", "2.sql": "ERROR" });
  const ran = await runStub(
    made.path,
    ["--fix"],
    {},
    {
      lintFixed: async ({ files }) => {
        made.write({ "1.sql": "ERROR, and mine" });
        const changed = new Map(files.map((file) => [file.path, { ...file, text: "fixed" }]));
        return { report: { ...emptyReport, findings: [] }, changed };
      },
      render: async ({ failures }) => `${failures.map((one) => one.message).join("; ")}\n`,
    },
  );
  expect(ran).toMatchObject({
    status: 2,
    out: "1.sql has changed since it was read, so --fix leaves it as it is; run it again\n",
    err: expect.stringContaining("the run is incomplete: 1.sql has changed since it was read"),
  });
  expect(readFileSync(path.join(made.path, "1.sql"), "utf8")).toBe("ERROR, and mine");
  expect(readFileSync(path.join(made.path, "2.sql"), "utf8")).toBe("fixed");
  expect(readdirSync(made.path).sort()).toEqual(["1.sql", "2.sql"]);
});

const emptyReport = {
  version: "0",
  findings: [],
  changeSet: false,
  standing: [],
  ignored: [],
  unread: [],
  failures: [],
  migrations: [],
  statements: 0,
  waysBack: [],
  remarks: [],
  hint: null,
  rules: [],
};

test("only files that were to be reported are fixed, none that they include", async () => {
  const made = repository({ "db/1.sql": "\\ir ../shared/a.txt\n", "shared/a.txt": bad });
  const outside = folder({ "a.txt": bad });
  made.write({ "db/2.sql": `\\i ${outside.path}/a.txt\n${bad}` });
  symlinkSync(path.join(outside.path, "a.txt"), path.join(made.path, "db/3.sql"));
  const ran = await run(made.path, ["lint", "db", "--fix", "--tool=plain"]);
  expect(readFileSync(path.join(made.path, "shared/a.txt"), "utf8")).toBe(bad);
  expect(readFileSync(path.join(outside.path, "a.txt"), "utf8")).toBe(bad);
  expect(readFileSync(path.join(made.path, "db/2.sql"), "utf8")).toContain(mended);
  expect(ran.out).toContain("shared/a.txt");
  // Named by hand it is read; to write there is another matter.
  const named = await run(made.path, ["lint", "db/3.sql", "--fix", "--tool=plain"]);
  expect(named).toMatchObject({
    status: 2,
    err: expect.stringContaining("db/3.sql leads out of the repository"),
  });
  expect(named.out.replace(/\s+/g, " ")).toContain(
    "--fix changed no file (0 fixed): none that it fixes could be written",
  );
  expect(readFileSync(path.join(outside.path, "a.txt"), "utf8")).toBe(bad);
  expect(lstatSync(path.join(made.path, "db/3.sql")).isSymbolicLink()).toBe(true);
});

/** The command line as a process of its own, below a shell that sets its bounds. */
async function bounded(cwd: string, script: string) {
  const file = path.join(await bundle(), "cli.js");
  const ran = spawnSync("bash", ["-c", script], {
    cwd,
    encoding: "utf8",
    env: { ...clean(), INDEXWRIGHT: file, NODE: process.execPath },
    timeout: 60_000,
  });
  return { status: ran.status, signal: ran.signal, out: ran.stdout, err: ran.stderr };
}

const large = `${"-- a comment\n".repeat(40_000)}${bad}`;

test("a limit on the size of files: the old file stands whole", { timeout: 600_000 }, async () => {
  const made = repository({ "m/1.sql": large, "m/2.sql": bad });
  const ran = await bounded(made.path, 'ulimit -f 64; exec "$NODE" "$INDEXWRIGHT" m --fix --tool=plain');
  expect(ran).toMatchObject({ status: 2, signal: null });
  expect(ran.err).toContain(
    "m/1.sql is not fixed, and stays as it was: it would be larger than a file may be",
  );
  expect(readFileSync(path.join(made.path, "m/1.sql"), "utf8")).toBe(large);
  expect(readFileSync(path.join(made.path, "m/2.sql"), "utf8")).toBe(mended);
  expect(readdirSync(path.join(made.path, "m")).sort()).toEqual(["1.sql", "2.sql"]);
  const report = await bounded(
    made.path,
    'ulimit -f 1; exec "$NODE" "$INDEXWRIGHT" m --tool=plain --output=html=r.html',
  );
  expect(report).toMatchObject({ status: 2, signal: null, out: expect.stringContaining("m/1.sql") });
  expect(report.err).toContain("r.html cannot be written: it would be larger than a file may be here");
});

const mounts = isRoot && spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "none", "/mnt"]).status === 0;

/** A file system of its own, which is gone with the shell. */
const mounted = (options: string, then: string) =>
  `exec unshare -m bash -c '
    mkdir -p small && mount -t tmpfs -o ${options} none small && ${then}'`;

test.skipIf(!mounts)(
  "a full disk: the old file stands whole, and is called full",
  { timeout: 600_000 },
  async () => {
    const made = repository({ "m/1.sql": large });
    const ran = await bounded(
      made.path,
      mounted(
        "size=800k",
        `cp m/1.sql small/1.sql && "$NODE" "$INDEXWRIGHT" small --fix --tool=plain --output=html=small/r.html;
       echo "status $?"; cmp m/1.sql small/1.sql && echo whole; ls -A small`,
      ),
    );
    expect(ran.err).toContain("small/1.sql is not fixed, and stays as it was: the disk is full");
    expect(ran.out).toMatch(/status 2\nwhole\n1\.sql\n(?:r\.html\n)?$/);
    const baseline = await bounded(
      made.path,
      mounted(
        "size=64k",
        `head -c 65536 /dev/zero > small/fill;
       "$NODE" "$INDEXWRIGHT" m --tool=plain --write-baseline small/b.json; echo "status $?"; ls -A small`,
      ),
    );
    expect(baseline.err).toContain("small/b.json cannot be written: the disk is full");
    expect(baseline.out).toMatch(/status 2\nfill\n$/);
  },
);

test.skipIf(!mounts)("a read-only file system is called that", { timeout: 600_000 }, async () => {
  const made = repository({ "m/1.sql": bad });
  const ran = await bounded(
    made.path,
    mounted(
      "size=1m",
      `cp m/1.sql small/1.sql && mount -o remount,ro small &&
       { "$NODE" "$INDEXWRIGHT" small --fix --tool=plain --output=json=small/r.json; echo "status $?"; cat small/1.sql; }`,
    ),
  );
  expect(ran.err).toContain("small/1.sql is not fixed, and stays as it was: its file system is read-only");
  expect(ran.err).toContain("small/r.json cannot be written: its file system is read-only");
  expect(ran.out).toContain(`status 2\n${bad}`);
});

test.skipIf(process.platform !== "linux")(
  "standard output that is full, and one that nobody reads",
  { timeout: 600_000 },
  async () => {
    const made = repository({ "m/1.sql": bad });
    const full = await bounded(made.path, 'exec "$NODE" "$INDEXWRIGHT" m --tool=plain > /dev/full');
    expect(full).toEqual({
      status: 2,
      signal: null,
      out: "",
      err: "indexwright: standard output cannot be written: the disk is full\n",
    });
    const unread = await bounded(
      made.path,
      '"$NODE" "$INDEXWRIGHT" m --tool=plain --format=html | true; echo "$PIPESTATUS"',
    );
    expect(unread.err).toBe("");
    expect(unread.out).toBe("1\n");
  },
);

interface Target {
  readonly name: string;
  readonly at: string;
  readonly made?: (made: Folder, outside: Folder) => void;
  /** null: it is written. */
  readonly says: RegExp | null;
  readonly argv?: readonly string[];
}

const track = (name: string, text: string) => (made: Folder) => {
  made.write({ [name]: text });
  made.git("add", "-A");
};
const input = /is a file that this run reads/;
const tracked = /is tracked by git and is not a report or baseline of Indexwright/;
const pipe = /is a pipe or a device, not a file/;
const away = /leads out of the repository by a link/;

const targets: readonly Target[] = [
  { name: "a new file", at: "r.json", says: null },
  { name: "a new file in a new folder", at: "a/b/r.json", says: null },
  {
    name: "a file that git does not track",
    at: "r.txt",
    made: (made) => made.write({ "r.txt": "x" }),
    says: null,
  },
  { name: "an empty file", at: "r.txt", made: track("r.txt", ""), says: null },
  { name: "the device that forgets", at: "/dev/null", says: null },
  { name: "a migration", at: "m/1.sql", says: input },
  { name: "a migration by another way", at: "./m/../m//1.sql", says: input },
  {
    name: "a link to a migration",
    at: "l",
    made: (made) => symlinkSync("m/1.sql", path.join(made.path, "l")),
    says: input,
  },
  {
    name: "a hard link of a migration",
    at: "h",
    made: (made) => linkSync(path.join(made.path, "m/1.sql"), path.join(made.path, "h")),
    says: input,
  },
  {
    name: "an included file",
    at: "in.txt",
    made: (made) => made.write({ "in.txt": bad, "m/1.sql": "\\i in.txt\n" }),
    says: input,
  },
  {
    name: "the configuration",
    at: ".indexwright.yml",
    made: (made) => made.write({ ".indexwright.yml": "fail-on: never\n" }),
    says: input,
  },
  {
    name: "the baseline",
    at: "b.json",
    made: (made) => made.write({ "b.json": '{"version":1,"findings":[]}' }),
    argv: ["--baseline=b.json"],
    says: input,
  },
  {
    name: "what says how the migrations are read",
    at: "Makefile",
    made: (made) => made.write({ Makefile: "flyway" }),
    says: input,
  },
  { name: "a tracked file", at: "package.json", made: track("package.json", '{"name":"x"}'), says: tracked },
  { name: "a tracked list", at: "x.json", made: track("x.json", '[{"a":1}]'), says: tracked },
  { name: "a tracked text", at: "README.md", made: track("README.md", "# x"), says: tracked },
  { name: "a folder", at: "m", says: /is a folder/ },
  {
    name: "a pipe",
    at: "p",
    made: (made) => execFileSync("mkfifo", [path.join(made.path, "p")]),
    says: pipe,
  },
  {
    name: "a link to a pipe",
    at: "l",
    made: (made) => {
      execFileSync("mkfifo", [path.join(made.path, "p")]);
      symlinkSync("p", path.join(made.path, "l"));
    },
    says: pipe,
  },
  { name: "a device that never ends", at: "/dev/zero", says: pipe },
  { name: "a device that is always full", at: "/dev/full", says: pipe },
  { name: "git's configuration", at: ".git/config", says: /lies in \.git/ },
  { name: "a new hook", at: ".git/hooks/post-checkout", says: /lies in \.git/ },
  { name: "git's folder in capitals", at: ".GIT/x", says: /lies in \.git/ },
  {
    name: "a link out",
    at: "r.json",
    made: (made, outside) => symlinkSync(path.join(outside.path, "mine"), path.join(made.path, "r.json")),
    says: away,
  },
  {
    name: "a link out to nothing",
    at: "r.json",
    made: (made, outside) => symlinkSync(path.join(outside.path, "none"), path.join(made.path, "r.json")),
    says: away,
  },
  {
    name: "a linked folder",
    at: "out/r.json",
    made: (made, outside) => symlinkSync(outside.path, path.join(made.path, "out")),
    says: away,
  },
  {
    name: "a link to itself",
    at: "l",
    made: (made) => symlinkSync("l", path.join(made.path, "l")),
    says: /leads to itself/,
  },
];

function isFile(name: string): boolean {
  try {
    return statSync(name).isFile();
  } catch {
    return false;
  }
}

test("the table is as long as it says", () => expect(targets.length).toBeGreaterThanOrEqual(25));

test.each(
  sampled(targets, 6).flatMap((target) => [
    { ...target, way: "--output=json=" },
    { ...target, way: "--write-baseline=" },
  ]),
)("$way over $name", { timeout: 60_000 }, async ({ at, made, says, argv = [], way }) => {
  const repo = repository({ "m/1.sql": bad });
  const outside = folder({ mine: "mine" });
  made?.(repo, outside);
  const file = path.resolve(repo.path, at);
  const before = says !== null && isFile(file) ? readFileSync(file) : null;
  // A baseline that is rewritten is not read; and a device is no place for one.
  const baseline = way === "--write-baseline=";
  const expected = baseline && at === "b.json" ? null : baseline && at === "/dev/null" ? pipe : says;
  const ran = await run(repo.path, ["lint", "m/1.sql", "--tool=plain", ...argv, `${way}${at}`]);
  if (expected === null) {
    expect(ran.err).not.toMatch(/is not written|internal error/);
    if (at !== "/dev/null") expect(readFileSync(file, "utf8")).toContain('"version": 1');
    return;
  }
  expect(ran).toMatchObject({ status: 2, err: expect.stringMatching(expected) });
  expect(ran.err).toMatch(/^indexwright: [^\n]*\n$/);
  if (before) expect(readFileSync(file)).toEqual(before);
  expect(readdirSync(outside.path)).toEqual(["mine"]);
  expect(readFileSync(path.join(outside.path, "mine"), "utf8")).toBe("mine");
});

test.skipIf(process.platform !== "linux")("standard output goes by several names", async () => {
  const made = repository({ "m/1.sql": bad });
  for (const name of ["-", "/dev/stdout", "/dev/fd/1"]) {
    const ran = await run(made.path, [
      "lint",
      "m/1.sql",
      "--tool=plain",
      "--format=json",
      `--output=${name}`,
    ]);
    expect(JSON.parse(ran.out)).toMatchObject({ version: 1 });
  }
});

test("a pipe or a device as configuration, baseline or any other file is refused at once", async () => {
  const made = repository({ "m/1.sql": bad });
  execFileSync("mkfifo", [path.join(made.path, "p")]);
  symlinkSync("p", path.join(made.path, ".indexwright.yml"));
  const refused = { status: 2, err: expect.stringMatching(/not a regular file/) };
  expect(await run(made.path, ["lint", "m/1.sql"])).toMatchObject(refused);
  for (const device of ["p", "/dev/zero"]) {
    const config = path.join(folder({ "c.yml": "fail-on: error\n" }).path, "c.yml");
    expect(await run(made.path, ["lint", "m/1.sql", `--config=${device}`])).toMatchObject(refused);
    for (const flag of ["--baseline", "--schema", "--seed-data", "--statistics", "--workload"]) {
      const command = flag === "--baseline" ? "lint" : "prove";
      const ran = await run(made.path, [command, "m/1.sql", `--config=${config}`, `${flag}=${device}`]);
      expect(ran, flag).toMatchObject(refused);
    }
  }
});

test.each([
  ["a folder outside", "paths: [OUT]"],
  ["a way up", "paths: [../OUTNAME]"],
  ["a file outside", "paths: [OUT/secret.sql]"],
  ["a glob outside", 'paths: ["../OUTNAME/*.sql"]'],
  ["a linked folder", "paths: [linked]"],
  ["a linked file", "paths: [linked.sql]"],
  ["git's folder", "paths: [.git]"],
  ["a baseline outside", "baseline: OUT/secret.sql"],
  ["a linked baseline", "baseline: linked.sql"],
])("a configuration that names %s", async (_, text) => {
  const outside = folder({ "secret.sql": "hunter2 ((;" }, "beside-");
  const made = repository({ "m/1.sql": bad });
  symlinkSync(outside.path, path.join(made.path, "linked"));
  symlinkSync(path.join(outside.path, "secret.sql"), path.join(made.path, "linked.sql"));
  const written = text.replace("OUTNAME", path.basename(outside.path)).replace("OUT", outside.path);
  made.write({ ".indexwright.yml": `${written}\n` });
  const ran = await run(made.path, ["lint"]);
  expect(ran).toMatchObject({
    status: 2,
    out: "",
    err: expect.stringMatching(/leads out of the repository|lies in \.git/),
  });
  expect(ran.err).not.toContain("hunter2");
});

test("init writes nothing by a link out of the repository", async () => {
  const outside = folder();
  const made = repository({ "db/migrations/1.sql": bad });
  symlinkSync(outside.path, path.join(made.path, ".github"));
  expect(await run(made.path, ["init"])).toMatchObject({ status: 2, err: expect.stringMatching(away) });
  expect(readdirSync(outside.path)).toEqual([]);
});

test("history that a link leads out to is not read, and that is said", async () => {
  const outside = folder({ "secret.sql": "hunter2 ((;\n" });
  const made = repository({ "m/V1__a.sql": "SELECT 1;", "m/V2__b.sql": bad });
  made.commit();
  symlinkSync(path.join(outside.path, "secret.sql"), path.join(made.path, "m/V0__z.sql"));
  symlinkSync(path.join(outside.path, "secret.sql"), path.join(made.path, "flyway.conf"));
  const ran = await run(made.path, ["lint", "m/V2__b.sql"]);
  expect(ran.out).toContain("m/V0__z.sql leads out of the repository, not read");
  expect(ran.out).toContain("flyway.conf leads out of the repository, not read");
  expect(ran.out).not.toContain("hunter2");
});

describe("a linked folder that leads out", () => {
  const made = () => {
    const outside = folder({ "1.sql": "SECRETTOKEN (;\n", "2.sql": bad });
    const inside = repository({ "README.md": "" });
    inside.commit();
    symlinkSync(outside.path, path.join(inside.path, "m"));
    return { outside, inside };
  };

  test.each([["m"], ["m/1.sql"], ["m/*.sql"]])("is not followed where a workflow names %s", (given) => {
    const { inside } = made();
    for (const since of [null, "HEAD"]) {
      const found = discover({
        settings: [],
        cwd: inside.path,
        paths: [given],
        exclude: [],
        since,
        wary: true,
      });
      expect(found.files).toEqual([]);
      expect(found.tree.read("m/1.sql")).toBeNull();
      expect(JSON.stringify(found.unread)).not.toContain("SECRETTOKEN");
    }
  });

  test.each([["m"], ["m/2.sql"]])("is not written through where --fix is told %s", async (given) => {
    const { outside, inside } = made();
    const ran = await run(inside.path, ["lint", "--tool", "plain", "--fix", given]);
    expect(readFileSync(path.join(outside.path, "2.sql"), "utf8")).toBe(bad);
    expect(ran.status).toBe(2);
  });
});
