import { describe, expect, it } from "vitest";
import { selectListedCode } from "../../src/discover/index.ts";
import type { SourceFile } from "../../src/types.ts";
import { type CodeProject, codeProjects } from "./code-projects.ts";
import { knownCode } from "./known-code.ts";
import { memoryTree } from "./memory-tree.ts";

function toolsOf({ path, text }: CodeProject): readonly string[] {
  const file: SourceFile = { path, text, changed: "all" };
  return knownCode([file], memoryTree({ [path]: text })).known.map(({ tool }) => tool);
}

/** Whether a change that adds it has it looked at. */
function isSelected({ path, text }: CodeProject): boolean {
  const listed = { name: path, previous: null, status: "added", spans: null, shown: text };
  return selectListedCode("/repository", { paths: [], exclude: [] }, [listed]).length === 1;
}

describe("a migration in code bears the name of its own tool", () => {
  it("of sixty and more", () => {
    const named = new Set(codeProjects.map(({ tool }) => tool).filter((tool) => tool !== "unrecognized"));
    expect(named.size).toBeGreaterThanOrEqual(60);
  });

  it.each(codeProjects)("$tool: $path", (project) => {
    expect(isSelected(project)).toBe(true);
    expect(toolsOf(project)).toEqual([project.tool]);
  });
});
