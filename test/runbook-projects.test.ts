import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { lint } from "../src/programs/lint.ts";
import { isDocument } from "../src/read/documents/index.ts";
import { render } from "../src/report/index.ts";
import { root } from "./print/place.ts";
import { defaults, discoveryOf } from "./room.ts";

/** Repositories with a runbook as people write them: beside each stands what is said of it. */
const projects = fileURLToPath(new URL("test/projects/runbooks/", root));
const names = readdirSync(projects).filter((name) => existsSync(path.join(projects, name, "docs")));
/** What the product itself writes in the runbook's stead, and what is said of the mistaken one. */
const beside = new Set(["written.md", "report.txt"]);

function filesOf(name: string): ReadonlyMap<string, string> {
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

describe.each(names)("%s", (name) => {
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
