import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { applyPatch } from "diff";
import { describe, expect, it } from "vitest";
import { lint } from "../src/programs/lint.ts";
import { isDocument } from "../src/read/documents/index.ts";
import { render } from "../src/report/index.ts";
import { saidBy } from "./deploy/followed.ts";
import { root } from "./print/place.ts";
import { defaults, discoveryOf } from "./room.ts";

/** Repositories with a runbook as people write them: beside each stands what is said of it. */
const projects = fileURLToPath(new URL("test/projects/runbooks/", root));
const names = readdirSync(projects).filter((name) => existsSync(path.join(projects, name, "docs")));
/** What the product itself writes in the runbook's stead, and what is said of the mistaken one. */
const beside = new Set(["written.md", "report.txt"]);

function filesOf(name: string): Map<string, string> {
  const folder = path.join(projects, name);
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !beside.has(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).replaceAll(path.sep, "/"), readFileSync(file, "utf8")]),
  );
}

it("there are five of them", () => {
  expect(names).toHaveLength(5);
});

/** The migration that each document is about, and whether it has to be repaired before anybody runs it. */
const changes: ReadonlyMap<string, { readonly path: string; readonly repaired: boolean }> = new Map([
  ["branch-reports", { path: "ops/sql/indexes/001_branch_indexes.sql", repaired: false }],
  ["feed-indexes", { path: "migrations/002_feed_indexes.sql", repaired: false }],
  ["library-catalog", { path: "migrations/versions/002_book_indexes.py", repaired: true }],
  ["page-activity", { path: "drizzle/0001_page_indexes.sql", repaired: true }],
  ["vector-search", { path: "migrations/002_document_indexes.sql", repaired: false }],
]);

/** What the product writes instead. */
async function writtenFor(name: string): Promise<string> {
  const { path: migration, repaired } = changes.get(name) ?? { path: "", repaired: false };
  const files = filesOf(name);
  if (repaired) {
    const fixed = await saidBy(["fix", "--dry-run", "--rewrite", migration, migration], files);
    const patched = applyPatch(files.get(migration) ?? "", fixed.out);
    if (patched === false) throw new Error(fixed.err);
    files.set(migration, patched);
  }
  const { status, out, err } = await saidBy(["runbook", migration], files);
  if (status !== 0) throw new Error(err);
  return out;
}

describe.each(names)("%s", (name) => {
  it("has the document that is written in its stead, of which lint has nothing to say", async () => {
    const written = await writtenFor(name);
    const printed = path.join(projects, name, "written.md");
    if (process.env.UPDATE === "1") writeFileSync(printed, written);
    expect(written).toBe(readFileSync(printed, "utf8"));
    const files = filesOf(name).set("docs/written.md", written);
    const lint = await saidBy(["lint", "--format", "json", "docs/written.md"], files);
    const { findings, unread } = JSON.parse(lint.out);
    expect({ findings, unread }).toEqual({ findings: [], unread: [] });
  });

  it("says of its runbook and its migrations what its report.txt says", async () => {
    const given = discoveryOf(filesOf(name), new Map());
    const documents = given.code.filter((file) => isDocument(file.path));
    const files = [...given.files, ...documents];
    const report = await lint({ ...given, files, standing: () => given }, defaults, new Set());
    const said = render(report, "terminal", { color: false, width: 100, failOn: "error" });
    const printed = path.join(projects, name, "report.txt");
    // UPDATE=1 npx vitest run --config test/vitest.config.ts test/runbook-projects.test.ts prints them: read them as their users.
    if (process.env.UPDATE === "1") writeFileSync(printed, said);
    expect(said).toBe(readFileSync(printed, "utf8"));
    expect(report.failures).toEqual([]);
    expect(report.unread).toEqual([]);
  });
});
