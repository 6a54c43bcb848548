import { beforeAll, describe, expect, it } from "vitest";
import { type CodeLanguage, loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import { sampled } from "../sampled.ts";
import { memoryTree } from "./memory-tree.ts";
import { type WrappedLanguage, wrappedLanguages } from "./wrapped-calls.ts";

const languages: readonly CodeLanguage[] = [
  ...(["csharp", "elixir", "java", "javascript", "php", "python", "ruby"] as const),
];

beforeAll(() => loadLanguages(languages));

/** What stands alone on its line is as deep there as the line is. */
function put(inner: string, template: string): string {
  return template
    .split("\n")
    .flatMap((line) => {
      if (line.trim() !== "%") return [line.replaceAll(/%(?![{w\d])/g, () => inner)];
      return inner.split("\n").map((one) => line.slice(0, line.indexOf("%")) + one);
    })
    .join("\n");
}

/** Those bodies of a migration that nothing is sent by, and nothing said of. */
function silent(of: WrappedLanguage, bodies: readonly string[]): readonly string[] {
  const migrations = bodies.map((body, at) => {
    const number = String(at + 100);
    const path = of.path.replace("#", number);
    return { path, text: put(body, of.migration.replaceAll("#", number)), changed: "all" as const };
  });
  const files = { ...of.files, ...Object.fromEntries(migrations.map(({ path, text }) => [path, text])) };
  const options = { code: migrations, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  const { roots } = read([], memoryTree(files), options);
  const heard = new Set<string>();
  for (const { versions } of roots)
    for (const { up } of versions)
      for (const { file, sent } of up)
        for (const message of sent ?? [])
          if (message.kind === "unread" || message.sql.includes("A")) heard.add(file.path);
  return bodies.filter((_, at) => !heard.has(migrations[at]?.path ?? ""));
}

describe.each(wrappedLanguages)("a call of $language that sends something is read or told", (of) => {
  const asStatement = (expression: string): string => put(expression, of.statement);
  const inExpressions = of.expressions.map((one) => asStatement(put(of.call, one)));

  it("in any expression", () => {
    expect(silent(of, inExpressions)).toEqual([]);
  });

  it("in any statement", () => {
    expect(
      silent(
        of,
        of.statements.map((one) => put(asStatement(of.call), one)),
      ),
    ).toEqual([]);
  });

  it("in any expression in any statement", () => {
    const pairs = of.statements.flatMap((one) => inExpressions.map((inner) => put(inner, one)));
    expect(silent(of, sampled(pairs, 19))).toEqual([]);
  });

  it("by whatever way what sends it is handed on", () => {
    expect(silent(of, of.handed)).toEqual([]);
  });
});
