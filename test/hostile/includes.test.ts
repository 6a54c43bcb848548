import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { formats } from "../../src/options.ts";
import { type Folder, folder, repository } from "../discover/folder.ts";
import { everything, type Said } from "./run.ts";
import { sampled } from "./sample.ts";

/** A word that PostgreSQL refuses, and statements that rules speak of: whatever of it is read, is quoted. */
const secret = `hunter2-token ((;
CREATE INDEX hunter2_index ON hunter2_table (hunter2_column);
DROP INDEX hunter2_old;
`;

/** A repository with one migration that includes something, and what is beside the repository. */
interface Scene {
  readonly top: Folder;
  readonly outside: string;
}

interface Row {
  readonly name: string;
  /** The line of `db/001.sql`. OUT is a folder beside the repository, TOP the repository's own. */
  readonly line: string;
  readonly made?: (scene: Scene) => void;
  /** What is said at its place; null: it is read. */
  readonly says: RegExp | null;
}

const out = /leads out of the repository, not read/;
const git = /lies in \.git, not read/;
const absent = /does not exist, not read/;
const link = (from: string, to: (scene: Scene) => string) => (scene: Scene) => {
  const at = path.join(scene.top.path, from);
  mkdirSync(path.dirname(at), { recursive: true });
  symlinkSync(to(scene), at);
};
const secretOf = ({ outside }: Scene) => path.join(outside, "secret.sql");
const shared = ({ top }: Scene) => top.write({ "shared/inside.sql": "SELECT inside_is_read(;" });
const read = null;

const rows: readonly Row[] = [
  { name: "an absolute path", line: "\\i OUT/secret.sql", says: out },
  { name: "an absolute path with \\ir", line: "\\ir OUT/secret.sql", says: out },
  { name: "\\include", line: "\\include OUT/secret.sql", says: out },
  { name: "\\include_relative", line: "\\include_relative OUT/secret.sql", says: out },
  { name: "a quoted absolute path", line: "\\i 'OUT/secret.sql'", says: out },
  { name: "a path up", line: "\\ir ../../OUTNAME/secret.sql", says: out },
  { name: "a path up from the top", line: "\\i ../OUTNAME/secret.sql", says: out },
  { name: "up behind a folder that is there", line: "\\i db/../../OUTNAME/secret.sql", says: out },
  { name: "up behind folders that are not there", line: "\\i no/no/../../../OUTNAME/secret.sql", says: out },
  { name: "with dots and slashes too many", line: "\\i .//./..//OUTNAME/./secret.sql", says: out },
  { name: "from the root and back", line: "\\i TOP/../OUTNAME/secret.sql", says: out },
  { name: "quoted dots", line: "\\ir '../../OUTNAME/secret.sql'", says: out },
  { name: "/etc/passwd", line: "\\i /etc/passwd", says: out },
  { name: "this process's environment", line: "\\i /proc/self/environ", says: out },
  { name: "this process's root", line: "\\i /proc/self/root/etc/passwd", says: out },
  { name: "an open file of this process", line: "\\i /proc/self/fd/0", says: out },
  { name: "standard input", line: "\\i /dev/stdin", says: out },
  { name: "a device that never ends", line: "\\i /dev/zero", says: out },
  { name: "the home of an account", line: "\\i ~/secret.sql", says: out },
  { name: "the home of another account", line: "\\i ~root/secret.sql", says: out },
  { name: "a URL of a file", line: "\\i file://OUT/secret.sql", says: /known only once psql runs it/ },
  { name: "a variable", line: "\\i :dir/secret.sql", says: /known only once psql runs it/ },
  { name: "a command", line: "\\i `echo OUT/secret.sql`", says: /known only once psql runs it/ },
  { name: "in the middle of a line", line: "SELECT 1; \\i OUT/secret.sql", says: /in the middle of a line/ },
  { name: "nothing", line: "\\i", says: /names no file/ },
  { name: "what is not there", line: "\\ir nowhere.sql", says: absent },
  { name: "what is not there, outside", line: "\\i OUT/nowhere.sql", says: out },
  { name: "a NUL in the path", line: "\\i OUT/secret.sql\0.sql", says: /NUL/ },
  { name: "a very long path", line: `\\i ${"a/".repeat(60_000)}x.sql`, says: absent },
  { name: "a very long way up", line: `\\i ${"../".repeat(60_000)}etc/passwd`, says: out },
  { name: "a link to a file outside", line: "\\ir l.sql", made: link("db/l.sql", secretOf), says: out },
  {
    name: "a link up",
    line: "\\ir l.sql",
    made: link("db/l.sql", ({ outside }) => `../../${path.basename(outside)}/secret.sql`),
    says: out,
  },
  { name: "a linked folder", line: "\\i l/secret.sql", made: link("l", (scene) => scene.outside), says: out },
  {
    name: "a link to a link",
    line: "\\i a.sql",
    made: (scene) => {
      link("b.sql", secretOf)(scene);
      link("a.sql", () => "b.sql")(scene);
    },
    says: out,
  },
  {
    name: "a link into a linked folder",
    line: "\\i a.sql",
    made: (scene) => {
      link("l", ({ outside }) => outside)(scene);
      link("a.sql", () => "l/secret.sql")(scene);
    },
    says: out,
  },
  {
    name: "a link that leads nowhere, outside",
    line: "\\i l.sql",
    made: link("l.sql", ({ outside }) => path.join(outside, "none")),
    says: out,
  },
  {
    name: "a link that leads to itself",
    line: "\\i l.sql",
    made: link("l.sql", () => "l.sql"),
    says: /itself|not there/,
  },
  { name: "a link to a device", line: "\\i l.sql", made: link("l.sql", () => "/dev/zero"), says: out },
  {
    name: "an included file that includes one outside",
    line: "\\i shared/a.sql",
    made: ({ top, outside }) => top.write({ "shared/a.sql": `SELECT 1;\n\\i ${outside}/secret.sql\n` }),
    says: out,
  },
  {
    name: "a linked file inside that includes one beside what it links to",
    line: "\\i l.sql",
    made: (scene) => {
      scene.top.write({
        "deep/er/a.sql": "\\ir ../../../OUTNAME/secret.sql\n".replace(
          "OUTNAME",
          path.basename(scene.outside),
        ),
      });
      link("l.sql", () => "deep/er/a.sql")(scene);
    },
    says: out,
  },
  { name: "git's configuration", line: "\\i .git/config", says: git },
  { name: "git's configuration, absolute", line: "\\i TOP/.git/config", says: git },
  { name: "git's configuration by another way", line: "\\i db/../.git/./config", says: git },
  { name: "git's folder in capitals", line: "\\i .GIT/config", says: git },
  { name: "git's folder by its short name", line: "\\i GIT~1/config", says: git },
  { name: "git's folder with a dot behind", line: "\\i .git./config", says: git },
  {
    name: "git's folder as a stream",
    line: "\\i .git::$INDEX_ALLOCATION/config",
    says: /known only once|lies in/,
  },
  { name: "git's folder with a letter that is ignored", line: "\\i .g\u200cit/config", says: git },
  { name: "a link to git's folder", line: "\\i l/config", made: link("l", () => ".git"), says: git },
  {
    name: "a submodule's .git file",
    line: "\\i sub/.git",
    made: ({ top }) => top.write({ "sub/.git": "gitdir: hunter2\n" }),
    says: git,
  },
  {
    name: "a pipe",
    line: "\\ir pipe.sql.txt",
    made: ({ top }) => execFileSync("mkfifo", [path.join(top.path, "db/pipe.sql.txt")]),
    says: /not a regular file/,
  },
  {
    name: "a large file",
    line: "\\i large.txt",
    made: ({ top }) => top.write({ "large.txt": "SELECT 1;\n".repeat(900_000) }),
    says: /larger than 8 MB/,
  },
  {
    name: "a binary file",
    line: "\\i b.txt",
    made: ({ top }) => top.write({ "b.txt": "a\0b" }),
    says: /NUL/,
  },
  { name: "itself", line: "\\ir 001.sql", says: /includes it/ },
  {
    name: "a bomb: each file includes the next one twice",
    line: "\\i bomb/0.txt",
    made: ({ top }) =>
      top.write(
        Object.fromEntries(
          Array.from({ length: 40 }, (_, n) => [`bomb/${n}.txt`, `\\ir ${n + 1}.txt\n\\ir ${n + 1}.txt\n`]),
        ),
      ),
    says: /not there|comes after 1000 files/,
  },
  {
    name: "deeper than anybody goes",
    line: "\\i deep/0.txt",
    made: ({ top }) =>
      top.write(
        Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`deep/${n}.txt`, `\\ir ${n + 1}.txt\n`])),
      ),
    says: /more than 100 files/,
  },
  { name: "inside", line: "\\ir ../shared/inside.sql", made: shared, says: read },
  { name: "inside, from the top", line: "\\i shared/inside.sql", made: shared, says: read },
  { name: "inside, absolute", line: "\\i TOP/shared/inside.sql", made: shared, says: read },
  {
    name: "inside, by way of the folder above",
    line: "\\i ../TOPNAME/shared/inside.sql",
    made: shared,
    says: read,
  },
  {
    name: "inside, by a link",
    line: "\\i l.sql",
    made: (scene) => {
      shared(scene);
      link("l.sql", () => "shared/inside.sql")(scene);
    },
    says: read,
  },
  {
    name: "inside, by a linked folder",
    line: "\\i l/inside.sql",
    made: (scene) => {
      shared(scene);
      link("l", ({ top }) => path.join(top.path, "shared"))(scene);
    },
    says: read,
  },
  {
    name: "inside, a hard link of another file inside",
    line: "\\i hard.sql",
    made: (scene) => {
      shared(scene);
      linkSync(path.join(scene.top.path, "shared/inside.sql"), path.join(scene.top.path, "hard.sql"));
    },
    says: read,
  },
];

test("the table is as long as it says", () => expect(rows.length).toBeGreaterThanOrEqual(60));

function scene(row: Row, top: Folder): Scene {
  const outside = folder({ "secret.sql": secret }, "beside-").path;
  const made = { top, outside };
  const line = row.line
    .replaceAll("OUTNAME", path.basename(outside))
    .replaceAll("OUT", outside)
    .replaceAll("TOPNAME", path.basename(top.path))
    .replaceAll("TOP", top.path);
  top.write({ "db/001.sql": `SELECT 1;\n${line}\nSELECT 2;\n` });
  row.made?.(made);
  return made;
}

test.each(sampled(rows))("$name", { timeout: 60_000 }, async (row) => {
  const { top } = scene(row, repository());
  const said = await everything(top.path, ["db/001.sql"]);
  expect([...said.reports.keys()].sort()).toEqual([...formats].sort());
  expect(quoted(said.whole)).toEqual([]);
  expect(said.unread.join("\n")).toMatch(row.says ?? /(?:inside|l|hard)\.sql:1: syntax error/);
  expect(verdictOf(said)).toBe(row.says === read ? "fails" : "unread");
});

/** What of a text stands only in files that nobody was to read. */
function quoted(text: string): readonly string[] {
  return text.match(/hunter2|root:x|PATH=|repositoryformatversion|internal error/g) ?? [];
}

function verdictOf({ reports }: Said): string | undefined {
  return /<header class="(\w+)"/.exec(reports.get("html") ?? "")?.[1];
}

/** Where there is no repository, the folder of the named file takes its place. */
const bare = [
  { line: "\\i OUT/secret.sql", says: out },
  { line: "\\ir ../beside.sql", says: out },
  { line: "\\ir ../../beside.sql", says: out },
  { line: "\\ir inner.txt", says: /inner\.txt:1:/ },
  { line: "\\i WHOLE/inner.txt", says: /inner\.txt:1:/ },
];

test.each(bare)("without a repository: $line", async ({ line, says }) => {
  const outside = folder({ "secret.sql": secret });
  const made = folder({ "beside.sql": secret, "db/beside.sql": secret, "db/m/inner.txt": "SELECT (;" });
  const file = path.join(made.path, "db/m/1.sql");
  const written = line.replace("OUT", outside.path).replace("WHOLE", path.dirname(file));
  writeFileSync(file, `${written}\n`);
  for (const [cwd, named] of [
    [made.path, "db/m/1.sql"],
    [path.dirname(file), "1.sql"],
    [outside.path, file],
    [made.path, "db/m"],
  ] as const) {
    const said = await everything(cwd, [named]);
    expect(quoted(said.whole)).toEqual([]);
    expect(said.unread.join("\n")).toMatch(says);
  }
});

test("what a person names may be anywhere; what it includes stays in its own repository", async () => {
  const here = repository({ "own.sql": secret });
  const there = repository({ "db/1.sql": "", "db/in.txt": "SELECT (;" });
  there.write({ "db/1.sql": `\\ir in.txt\n\\i ${here.path}/own.sql\n` });
  const said = await everything(here.path, [path.join(there.path, "db/1.sql")]);
  expect(quoted(said.whole)).toEqual([]);
  expect(said.unread).toHaveLength(2);
  expect(said.unread.join("\n")).toMatch(/1\.sql:2: .*leads out of the repository, not read\n.*in\.txt:1: /);
});

test("a worktree's git folder stands elsewhere, and is as closed", async () => {
  const made = repository({ "1.sql": "" });
  made.commit();
  mkdirSync(path.join(made.path, "store"));
  const tree = folder();
  execFileSync("git", ["init", "-q", `--separate-git-dir=${tree.path}/gitstore`, tree.path]);
  tree.write({ "1.sql": "\\i gitstore/config\n\\i .git\n" });
  const said = await everything(tree.path, ["1.sql"]);
  expect(said.unread).toHaveLength(2);
  expect(said.unread.every((one) => /lies in \.git, not read/.test(one))).toBe(true);
  expect(said.whole).not.toMatch(/repositoryformatversion|gitdir:/);
});
