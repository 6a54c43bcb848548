import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { describe, expect, it } from "vitest";
import type { Discovery } from "../../src/discover/index.ts";
import { lint } from "../../src/programs/lint.ts";
import { lintRepaired } from "../../src/programs/lint-with-repairs.ts";
import { withFiles } from "../../src/programs/repairs/with-files.ts";
import { tools } from "../../src/read/registry.ts";
import { render } from "../../src/report/index.ts";
import type { Repair, RepairedFile, Report } from "../../src/types.ts";
import { root } from "../print/place.ts";
import { defaults, discoveryOf } from "../room.ts";

const projects = new URL("test/projects/", root);

function filesOf(tool: string): ReadonlyMap<string, string> {
  const folder = fileURLToPath(new URL(`${tool}/mistakes`, projects));
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).replaceAll(path.sep, "/"), readFileSync(file, "utf8")]),
  );
}

const all = tools.map(({ id }) => id);

it("each tool has a project with mistakes, what is said of it and what should stand there", () => {
  const lacks = all.flatMap((tool) =>
    ["mistakes", "report.txt", "repair.txt"].flatMap((name) =>
      existsSync(new URL(`${tool}/${name}`, projects)) ? [] : [`${tool}/${name}`],
    ),
  );
  expect(lacks).toEqual([]);
});

interface Repaired {
  readonly discovery: Discovery;
  readonly before: Report;
  readonly repairs: readonly Repair[];
  readonly files: readonly RepairedFile[];
  readonly after: Report;
}

/** Plain files are sent by somebody who has said how. */
async function repairedProject(tool: string): Promise<Repaired> {
  const files = filesOf(tool);
  const discovery = { ...discoveryOf(files, new Map()), detecting: tool !== "plain" };
  const options = { ...defaults, tool: tool === "plain" ? tool : null, rewrite: [...files.keys()] };
  const { repairs, ...before } = await lintRepaired(discovery, options, new Set());
  const all = repairs.flatMap((one) => one.files);
  return {
    discovery,
    before,
    repairs,
    files: all,
    after: await lint(withFiles(discovery, all), options, new Set()),
  };
}

function patchOf(files: ReadonlyMap<string, string>, repaired: readonly RepairedFile[]): string {
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return repaired
    .map(({ path: name, text, new: isNew, gone }) => {
      const [from, to] = [isNew ? "/dev/null" : name, gone ? "/dev/null" : name];
      return createTwoFilesPatch(from, to, files.get(name) ?? "", text, "", "", options);
    })
    .join("");
}

describe.each(all)("%s", (tool) => {
  it("repairs the mistakes as its repair.txt shows, and what is left is what it says", async () => {
    const { repairs, files, after, before } = await repairedProject(tool);
    const left = new Set(repairs.flatMap((one) => one.left.flatMap(({ fingerprint }) => fingerprint ?? [])));
    const loud = after.findings.filter(({ severity }) => severity !== "notice");
    expect(loud.filter(({ fingerprint }) => !left.has(fingerprint)).map(({ message }) => message)).toEqual(
      [],
    );
    if (files.length > 0) expect(before.findings.length).toBeGreaterThan(loud.length);
    const said = repairs.flatMap(({ first, left: more }) => [
      ...first,
      ...more.map(({ message }) => message),
    ]);
    const page = [
      "What fix writes:",
      "",
      patchOf(filesOf(tool), files),
      "What it says besides:",
      "",
      ...said,
      "",
      "The next run:",
      "",
      render(after, "terminal", { color: false, width: 100, failOn: "error" }),
    ].join("\n");
    const printed = new URL(`${tool}/repair.txt`, projects);
    // UPDATE=1 npx vitest run --config test/vitest.config.ts test/repair prints the pages: read them as their users.
    if (process.env.UPDATE === "1") writeFileSync(printed, page);
    expect(page).toBe(readFileSync(printed, "utf8"));
  });

  it("writes nothing more when it is run again", async () => {
    const { discovery, files } = await repairedProject(tool);
    const now = withFiles(discovery, files);
    const options = {
      ...defaults,
      tool: tool === "plain" ? tool : null,
      rewrite: now.files.map((file) => file.path),
    };
    const { repairs } = await lintRepaired(now, options, new Set());
    expect(repairs.flatMap((one) => one.files)).toEqual([]);
  });
});
