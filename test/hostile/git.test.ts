import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { clean, type Folder, folder, repository } from "../discover/folder.ts";
import { until } from "../until.ts";
import { type Ran, run } from "./run.ts";
import { sampled } from "./sample.ts";

/** A clone whose author means harm, a program that must not run, and what shows that it has. */
interface Scene {
  readonly clone: Folder;
  readonly program: string;
  readonly canary: string;
  readonly outside: Folder;
}

interface Row {
  readonly name: string;
  readonly made?: (scene: Scene) => void;
  readonly env?: (scene: Scene) => NodeJS.ProcessEnv;
  /** Words to git by which it does run the program: the row is no idle one. */
  readonly fires?: readonly string[];
  /** What is said instead of a comparison. */
  readonly says?: RegExp;
  /** What was before is not to be had: the run is incomplete, and says so. */
  readonly lacks?: true;
  readonly from?: string;
  /** Its history is another: then either all is seen, or the run says that it is not. */
  readonly grafted?: true;
}

const set =
  (key: string, value: (scene: Scene) => string = ({ program }) => program) =>
  (scene: Scene) =>
    scene.clone.git("config", key, value(scene));
const all =
  (...some: readonly ((scene: Scene) => unknown)[]) =>
  (scene: Scene) => {
    for (const change of some) change(scene);
  };
const attributes =
  (text: string, name = ".gitattributes") =>
  ({ clone }: Scene) =>
    clone.write({ [name]: text });
const filtered = attributes("*.sql filter=evil\n");
const diffed = attributes("*.sql diff=evil\n");
/** The base's text of an edited file is gone, and would have to be fetched. */
const partial = (url: (scene: Scene) => string) => (scene: Scene) => {
  const { clone } = scene;
  const blob = clone.git("rev-parse", "main:db/1.sql").trim();
  rmSync(path.join(clone.path, ".git/objects", blob.slice(0, 2), blob.slice(2)), { force: true });
  for (const [key, value] of [
    ["core.repositoryformatversion", "1"],
    ["extensions.partialClone", "origin"],
    ["remote.origin.promisor", "true"],
    ["remote.origin.url", url(scene)],
    ["remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*"],
  ] as const)
    clone.git("config", key, value);
};
const hook = (folder: string) => (scene: Scene) => {
  const at = `${folder}/post-index-change`;
  scene.clone.write({ [at]: `#!/bin/sh\n${scene.program}\n` });
  chmodSync(path.join(scene.clone.path, at), 0o755);
};
const ssh = partial(() => "ssh://git@localhost/x.git");
const status = ["-c", "core.untrackedCache=false", "status"];
const diff = ["diff", "main"];

const rows: readonly Row[] = [
  { name: "nothing at all" },
  { name: "filter.clean", made: all(filtered, set("filter.evil.clean")), fires: diff },
  {
    name: "filter.smudge",
    made: all(filtered, set("filter.evil.smudge")),
    fires: ["checkout", "-f", "main", "--", "db"],
  },
  { name: "filter.process", made: all(filtered, set("filter.evil.process")), fires: diff },
  {
    name: "filter.clean that is required",
    made: all(
      filtered,
      set("filter.evil.clean"),
      set("filter.evil.required", () => "true"),
    ),
    fires: diff,
  },
  {
    name: "filter.clean by core.attributesFile",
    made: all(
      attributes("*.sql filter=evil\n", "more"),
      set("core.attributesFile", ({ clone }) => path.join(clone.path, "more")),
      set("filter.evil.clean"),
    ),
    fires: diff,
  },
  {
    name: "filter.clean by .git/info/attributes",
    made: all(attributes("*.sql filter=evil\n", ".git/info/attributes"), set("filter.evil.clean")),
    fires: diff,
  },
  {
    name: "filter.clean of an included file",
    made: (scene) => {
      filtered(scene);
      scene.clone.write({ "more.cfg": `[filter "evil"]\n\tclean = ${scene.program}\n` });
      scene.clone.git("config", "include.path", "../more.cfg");
    },
    fires: diff,
  },
  {
    name: "filter.clean of a file that is included on a condition",
    made: (scene) => {
      filtered(scene);
      scene.clone.write({ "more.cfg": `[filter "evil"]\n\tclean = ${scene.program}\n` });
      scene.clone.git("config", "includeIf.gitdir:/.path", "../more.cfg");
    },
  },
  { name: "diff.textconv", made: all(diffed, set("diff.evil.textconv")), fires: diff },
  { name: "diff.command", made: all(diffed, set("diff.evil.command")), fires: diff },
  { name: "diff.external", made: set("diff.external"), fires: diff },
  { name: "core.fsmonitor", made: set("core.fsmonitor"), fires: status },
  { name: "a hook", made: hook(".git/hooks"), fires: ["add", "-A"] },
  {
    name: "core.hooksPath",
    made: all(
      hook("hooks"),
      set("core.hooksPath", ({ clone }) => path.join(clone.path, "hooks")),
    ),
    fires: ["add", "-A"],
  },
  { name: "core.pager", made: all(set("core.pager"), set("pager.ls-files")) },
  {
    name: "aliases",
    made: all(
      ...["ls-files", "diff-index", "rev-parse", "cat-file"].map((command) =>
        set(`alias.${command}`, ({ program }) => `!${program}`),
      ),
    ),
  },
  { name: "core.editor", made: all(set("core.editor"), set("sequence.editor")) },
  {
    name: "core.askPass",
    lacks: true,
    made: all(
      partial(() => "https://localhost:1/x.git"),
      set("core.askPass"),
    ),
  },
  {
    name: "credential.helper",
    lacks: true,
    made: all(
      partial(() => "https://localhost:1/x.git"),
      set("credential.helper", ({ program }) => `!${program}`),
    ),
  },
  { name: "core.sshCommand", lacks: true, made: all(ssh, set("core.sshCommand")), fires: diff },
  {
    name: "core.gitProxy",
    lacks: true,
    made: all(
      partial(() => "git://localhost/x.git"),
      set("core.gitProxy"),
    ),
    fires: diff,
  },
  {
    name: "a remote of ext::",
    lacks: true,
    made: all(
      partial(({ program }) => `ext::${program}`),
      set("protocol.ext.allow", () => "always"),
    ),
    fires: diff,
  },
  {
    name: "a remote's uploadpack",
    lacks: true,
    made: all(
      partial(({ outside }) => outside.path),
      set("remote.origin.uploadpack"),
    ),
    fires: diff,
  },
  {
    name: "url.insteadOf",
    lacks: true,
    made: all(
      partial(() => "https://localhost/x"),
      set("protocol.ext.allow", () => "always"),
      (scene: Scene) =>
        scene.clone.git("config", `url.ext::${scene.program} .insteadOf`, "https://localhost/"),
    ),
    fires: diff,
  },
  {
    name: "protocol.allow",
    lacks: true,
    made: all(
      ssh,
      set("core.sshCommand"),
      set("protocol.allow", () => "always"),
      set("protocol.ssh.allow", () => "always"),
    ),
    fires: diff,
  },
  {
    name: "gpg.program",
    made: all(
      set("gpg.program"),
      set("log.showSignature", () => "true"),
    ),
  },
  { name: "core.alternateRefsCommand", made: set("core.alternateRefsCommand") },
  { name: "core.bare", made: set("core.bare", () => "true") },
  {
    name: "core.worktree outside",
    made: set("core.worktree", ({ outside }) => outside.path),
    says: /core\.worktree/,
  },
  {
    name: "core.worktree in a folder",
    made: set("core.worktree", ({ clone }) => path.join(clone.path, "db")),
    says: /core\.worktree/,
  },
  {
    name: "core.worktree in the worktree's own configuration",
    made: (scene) => {
      scene.clone.git("config", "extensions.worktreeConfig", "true");
      scene.clone.write({ ".git/config.worktree": `[core]\n\tworktree = ${scene.outside.path}\n` });
    },
    says: /core\.worktree/,
  },
  { name: "core.worktree where the files are", made: set("core.worktree", () => "..") },
  {
    name: "diff settings",
    made: all(
      set("diff.noprefix", () => "true"),
      set("diff.renames", () => "false"),
      set("diff.orderFile", () => "/dev/zero"),
      set("color.ui", () => "always"),
    ),
  },
  {
    name: "a replaced commit",
    made: ({ clone }) => clone.git("replace", "main", "HEAD"),
  },
  {
    name: "a .git that is a file, and leads to a store in the tree",
    made: (scene) => {
      scene.clone.git("config", "core.fsmonitor", scene.program);
      execFileSync("mv", [path.join(scene.clone.path, ".git"), path.join(scene.clone.path, "store")]);
      scene.clone.write({ ".git": "gitdir: ./store\n" });
    },
    fires: status,
  },
  {
    name: "a bare repository in a folder of the tree",
    made: (scene) => {
      const at = path.join(scene.clone.path, "db");
      execFileSync("git", ["init", "-q", "--bare", at], { env: clean() });
      const config = path.join(at, "config");
      for (const [key, value] of [
        ["core.fsmonitor", scene.program],
        ["core.worktree", at],
        ["core.bare", "false"],
      ] as const)
        execFileSync("git", ["config", "-f", config, key, value]);
    },
    from: "db",
  },
  {
    name: "a submodule's own configuration",
    made: (scene) => {
      const inner = path.join(scene.clone.path, "sub");
      execFileSync("git", ["init", "-q", inner], { env: clean() });
      execFileSync("git", [
        "-C",
        inner,
        "-c",
        "user.name=x",
        "-c",
        "user.email=x@y.z",
        "commit",
        "-qm",
        "x",
        "--allow-empty",
      ]);
      execFileSync("git", ["-C", inner, "config", "core.fsmonitor", scene.program]);
      scene.clone.git("-c", "core.hooksPath=/dev/null", "add", "sub");
    },
    fires: status,
  },
  {
    name: "a grafted history",
    made: ({ clone }) => {
      const [head, base] = [clone.git("rev-parse", "HEAD").trim(), clone.git("rev-parse", "main").trim()];
      clone.write({ ".git/info/grafts": `${base} ${head}\n${head}\n` });
    },
  },
  {
    name: "a clone that says it is shallow",
    made: ({ clone }) => clone.write({ ".git/shallow": clone.git("rev-parse", "HEAD") }),
    grafted: true,
  },
  {
    name: "alternates outside",
    made: ({ clone, outside }) =>
      clone.write({ ".git/objects/info/alternates": `${path.join(outside.path, ".git/objects")}\n` }),
  },
  {
    name: "a .git that is a file, and leads to a store outside",
    made: (scene) => {
      const store = path.join(scene.outside.path, "store");
      scene.clone.git("config", "core.fsmonitor", scene.program);
      execFileSync("mv", [path.join(scene.clone.path, ".git"), store]);
      scene.clone.write({ ".git": `gitdir: ${store}\n` });
    },
    fires: status,
  },
  {
    name: "a sparse index",
    made: ({ clone }) => {
      clone.git("config", "index.sparse", "true");
      clone.git("sparse-checkout", "set", "--cone", "--sparse-index", "db");
    },
  },
  {
    name: "a split index, and one whose end is gone",
    made: ({ clone }) => {
      clone.git("update-index", "--split-index");
      clone.git("config", "core.splitIndex", "true");
    },
  },
  {
    name: "files that are called unchanged",
    made: ({ clone }) => clone.git("update-index", "--assume-unchanged", "db/1.sql"),
  },
  {
    name: "files that are called absent",
    made: ({ clone }) => clone.git("update-index", "--skip-worktree", "db/1.sql"),
  },
  {
    name: "settings of what names and modes mean",
    made: all(
      set("core.ignoreCase", () => "true"),
      set("core.symlinks", () => "false"),
      set("core.fileMode", () => "false"),
      set("core.precomposeUnicode", () => "true"),
      set("core.bigFileThreshold", () => "1"),
      set("core.checkStat", () => "minimal"),
      set("core.quotepath", () => "on"),
      set("i18n.logOutputEncoding", () => "utf-16"),
    ),
  },
  {
    name: "GIT_GRAFT_FILE and GIT_SHALLOW_FILE",
    env: ({ outside }) => ({
      GIT_GRAFT_FILE: path.join(outside.path, "db/9.sql"),
      GIT_SHALLOW_FILE: path.join(outside.path, "db/9.sql"),
    }),
  },
  {
    name: "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    env: ({ outside }) => ({ GIT_ALTERNATE_OBJECT_DIRECTORIES: path.join(outside.path, ".git/objects") }),
  },
  {
    name: "GIT_CEILING_DIRECTORIES",
    env: ({ clone }) => ({ GIT_CEILING_DIRECTORIES: clone.path, GIT_DISCOVERY_ACROSS_FILESYSTEM: "0" }),
    from: "db",
  },
  {
    name: "GIT_DEFAULT_HASH and GIT_PREFIX",
    env: () => ({ GIT_DEFAULT_HASH: "sha256", GIT_PREFIX: "../", GIT_REPLACE_REF_BASE: "refs/heads/" }),
  },
  {
    name: "GIT_TEMPLATE_DIR and GIT_EDITOR",
    env: ({ program, outside }) => ({
      GIT_TEMPLATE_DIR: outside.path,
      GIT_EDITOR: program,
      GIT_ASKPASS: program,
    }),
  },
  { name: "GIT_DIR", env: ({ outside }) => ({ GIT_DIR: path.join(outside.path, ".git") }) },
  { name: "GIT_WORK_TREE", env: ({ outside }) => ({ GIT_WORK_TREE: outside.path }) },
  { name: "GIT_COMMON_DIR", env: ({ outside }) => ({ GIT_COMMON_DIR: path.join(outside.path, ".git") }) },
  {
    name: "GIT_INDEX_FILE",
    env: ({ outside }) => ({ GIT_INDEX_FILE: path.join(outside.path, ".git/index") }),
  },
  {
    name: "GIT_OBJECT_DIRECTORY",
    env: ({ outside }) => ({ GIT_OBJECT_DIRECTORY: path.join(outside.path, ".git/objects") }),
  },
  { name: "GIT_NAMESPACE", env: () => ({ GIT_NAMESPACE: "x" }) },
  { name: "GIT_EXTERNAL_DIFF", env: ({ program }) => ({ GIT_EXTERNAL_DIFF: program }), fires: diff },
  { name: "GIT_PAGER", env: ({ program }) => ({ GIT_PAGER: program, PAGER: program }) },
  {
    name: "GIT_SSH_COMMAND",
    lacks: true,
    made: ssh,
    env: ({ program }) => ({ GIT_SSH_COMMAND: program }),
    fires: diff,
  },
  {
    name: "GIT_ALLOW_PROTOCOL",
    lacks: true,
    made: all(ssh, set("core.sshCommand")),
    env: () => ({ GIT_ALLOW_PROTOCOL: "ssh:ext" }),
    fires: diff,
  },
  {
    name: "GIT_CONFIG_COUNT",
    env: ({ program }) => ({
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "core.fsmonitor",
      GIT_CONFIG_VALUE_0: program,
    }),
    fires: status,
  },
  {
    name: "GIT_CONFIG_PARAMETERS",
    env: ({ program }) => ({ GIT_CONFIG_PARAMETERS: `'core.fsmonitor'='${program}'` }),
    fires: status,
  },
  { name: "GIT_ATTR_SOURCE", env: () => ({ GIT_ATTR_SOURCE: "main" }) },
  {
    name: "GIT_EXEC_PATH",
    made: (scene) => {
      for (const name of ["git-remote-ext", "git-merge-base", "git-diff-index"]) {
        scene.clone.write({ [name]: `#!/bin/sh\n${scene.program}\n` });
        chmodSync(path.join(scene.clone.path, name), 0o755);
      }
    },
    env: ({ clone }) => ({ GIT_EXEC_PATH: clone.path }),
  },
  {
    name: "GIT_TRACE",
    env: ({ canary }) => ({ GIT_TRACE: canary, GIT_TRACE2_EVENT: canary }),
    fires: status,
  },
  {
    name: "a PATH that begins where one stands",
    made: (scene) => {
      scene.clone.write({ git: `#!/bin/sh\n${scene.program}\n` });
      chmodSync(path.join(scene.clone.path, "git"), 0o755);
    },
    env: () => ({ PATH: `.${path.delimiter}${process.env.PATH ?? ""}` }),
  },
  { name: "pathspecs by the environment", env: () => ({ GIT_LITERAL_PATHSPECS: "1" }) },
];

test("the table is as long as it says", () => expect(rows.length).toBeGreaterThanOrEqual(50));

const old = "CREATE TABLE orders (id int, note text);\nSELECT 1;\n";

function scene(): Scene {
  const clone = repository({ "db/1.sql": old });
  clone.commit();
  clone.git("switch", "-qc", "work");
  clone.write({ "db/2.sql": "CREATE INDEX i ON orders (id);\n" });
  clone.commit();
  // Not committed, so that git would have to look at the file.
  clone.write({ "db/1.sql": `${old}DROP INDEX was_there;\n` });
  const outside = repository({ "db/9.sql": "CREATE INDEX hunter2 ON orders (note);\n" });
  outside.commit();
  const own = folder();
  const canary = path.join(own.path, "ran");
  own.write({ "program.sh": `#!/bin/sh\ntouch ${canary}\nexec cat\n` });
  const program = path.join(own.path, "program.sh");
  chmodSync(program, 0o755);
  return { clone, program, canary, outside };
}

interface Finding {
  readonly rule: string;
  readonly file: string;
}

function filesOf({ out }: Ran): readonly string[] {
  const { findings } = JSON.parse(out) as { readonly findings: readonly Finding[] };
  return [...new Set(findings.map(({ file }) => path.posix.basename(file)))].sort();
}

test.each(sampled(rows))(
  "$name",
  { timeout: 60_000 },
  async ({ made, env, fires, says, lacks, from, grafted }) => {
    const at = scene();
    made?.(at);
    const more = env?.(at) ?? {};
    const cwd = path.join(at.clone.path, from ?? ".");
    const since = await run(cwd, ["lint", "--since", "main", "--format=json", "--tool=plain"], more);
    const whole = await run(cwd, ["lint", "--format=json", "--tool=plain"], more);
    expect(existsSync(at.canary)).toBe(false);
    expect(`${since.out}${since.err}${whole.out}${whole.err}`).not.toMatch(/hunter2|internal error/);
    if (says) expect(since).toMatchObject({ status: 2, out: "", err: expect.stringMatching(says) });
    else if (grafted && since.status === 2) expect(since.err).toMatch(/^indexwright: [^\n]+\n$/);
    else if (lacks) {
      expect(since).toMatchObject({ status: 2, err: expect.stringContaining("does not hold what") });
      expect(since.out).toContain("db/1.sql");
    } else {
      expect(since.err).toBe("");
      expect([since.status, filesOf(since)]).toEqual([1, ["1.sql", "2.sql"]]);
    }
    expect([whole.status, filesOf(whole)]).toEqual([1, ["1.sql", "2.sql"]]);
    if (!fires) return;
    await gitUntil(fires, at, more);
    expect(existsSync(at.canary), "git itself runs the program").toBe(true);
  },
);

/** Git by itself, until the program has shown itself: what a remote's program never answers, git would wait for. */
async function gitUntil(words: readonly string[], { clone, canary }: Scene, more: NodeJS.ProcessEnv) {
  const git = spawn("git", words, {
    cwd: clone.path,
    env: { ...clean(), ...more },
    stdio: "ignore",
    detached: true,
  });
  const ended = once(git, "exit");
  await until(() => existsSync(canary) || git.exitCode !== null);
  if (git.exitCode === null && git.signalCode === null) process.kill(-Number(git.pid), "SIGKILL");
  await ended;
}

test.skipIf(process.getuid?.() !== 0)(
  "a folder of somebody else's is said, until it is trusted",
  async () => {
    const { clone } = scene();
    const own = (folder: string): void => {
      chownSync(folder, 65534, 65534);
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory()) own(path.join(folder, entry.name));
        else chownSync(path.join(folder, entry.name), 65534, 65534);
    };
    own(clone.path);
    const refused = await run(clone.path, ["lint", "--since", "main"]);
    expect(refused).toMatchObject({
      status: 2,
      err: expect.stringContaining("add it to git's safe.directory"),
    });
    const trusting = {
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "safe.directory",
      GIT_CONFIG_VALUE_0: clone.path,
    };
    expect((await run(clone.path, ["lint", "--since", "main", "--tool=plain"], trusting)).status).toBe(1);
  },
);

test("a broken configuration is one sentence, and quotes nothing", async () => {
  const { clone, outside } = scene();
  outside.write({ secret: "[core]\n\tbigFileThreshold = hunter2\n\trepositoryformatversion = hunter2\n" });
  clone.git("config", "include.path", path.join(outside.path, "secret"));
  const ran = await run(clone.path, ["lint", "--since", "main"]);
  expect(ran.status).toBe(2);
  expect(ran.err).toMatch(/^indexwright: [^\n]*\n$/);
  expect(ran.out + ran.err).not.toContain("hunter2");
});

test("a pipe that git would wait for is waited for only so long", { timeout: 60_000 }, async () => {
  const { clone, outside } = scene();
  execFileSync("mkfifo", [path.join(outside.path, "pipe")]);
  clone.git("config", "include.path", path.join(outside.path, "pipe"));
  const ran = await run(clone.path, ["lint", "--since", "main"], { INDEXWRIGHT_PATIENCE_MS: "500" });
  expect(ran).toMatchObject({ status: 2, out: "", err: expect.stringContaining("git did not finish") });
});

test("what Git LFS has put in place of its name is no change; another content is one", async () => {
  const stored = "DROP INDEX a;\n";
  const oid = createHash("sha256").update(stored).digest("hex");
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${stored.length}\n`;
  const clone = repository({ "db/1.sql": pointer, "db/2.sql": pointer });
  clone.commit();
  clone.git("switch", "-qc", "work");
  clone.write({ "db/1.sql": stored, "db/2.sql": `${stored}DROP INDEX b;\n` });
  const ran = await run(clone.path, ["lint", "--since=main", "--format=json", "--tool=plain"]);
  expect(filesOf(ran)).toEqual(["2.sql"]);
});

test("line ends that git turns at checkout are no change; those of a commit are one", async () => {
  const clone = repository({ "db/1.sql": "SELECT 1;\nSELECT 2;\n", "db/2.sql": "DROP INDEX a;\n" });
  clone.commit();
  clone.git("switch", "-qc", "work");
  clone.git("config", "core.autocrlf", "true");
  clone.write({ "db/1.sql": "SELECT 1;\r\nDROP INDEX b;\r\n", "db/2.sql": "DROP INDEX a;\r\n" });
  const told = async () =>
    filesOf(await run(clone.path, ["lint", "--since=main", "--format=json", "--tool=plain"]));
  expect(await told()).toEqual(["1.sql"]);
  clone.git("config", "core.autocrlf", "false");
  clone.commit();
  expect(await told()).toEqual(["1.sql", "2.sql"]);
});
