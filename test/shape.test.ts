import { describe, expect, it } from "vitest";
import { tools } from "../src/read/registry.ts";
import {
  fewTouchTheWorld,
  filesShort,
  floorsApart,
  foldersSmall,
  functionsShort,
  type Law,
  medianLines,
  noCycles,
  nothingNamedForNothing,
  oneDoor,
  onePlaceForTheOrder,
  reportersPure,
  runsAnywhere,
  toolsInTheirFiles,
} from "./shape/laws.ts";
import { noNameFromOutside } from "./shape/lookups.ts";
import { exportedOnce, filesAndTypesAreNouns, oneInOneLine } from "./shape/names.ts";
import { type Module, moduleOf, modulesIn } from "./shape/source.ts";

const modules = [...modulesIn("src"), ...modulesIn("rules")];
const withTests = [...modules, ...modulesIn("test")];
const oneFile = toolsInTheirFiles(tools.map((tool) => tool.id));

/** A law with a small program that breaks it, and what it then says. */
interface Held {
  readonly sentence: string;
  readonly law: Law;
  readonly breaks: Readonly<Record<string, string>>;
  readonly says: readonly string[];
  /** Tests obey it too. */
  readonly tests?: true;
}

const laws: readonly Held[] = [
  {
    sentence: "each floor imports only those below it, and itself",
    law: floorsApart,
    breaks: {
      "src/types/a.ts": 'import type { B } from "../types.ts"; import type { C } from "../text/c.ts";',
      "src/text/a.ts": 'import type { B } from "../types.ts"; import { c } from "../sql/c.ts";',
      "src/sql/a.ts": 'import type { B } from "../model/b.ts"; import type { Node } from "libpg-query";',
      "src/read/a.ts": 'import { b } from "../parse/b.ts"; import { c } from "../sql/c.ts"; import "./d.ts";',
      "src/check/e.ts": 'const rules = await import("../../rules/index.ts");',
      "src/report/f.ts": 'export { g } from "../options.ts"; import type { H } from "../types.ts";',
      "src/prove/g.ts": 'import { h } from "../postgres/h.ts"; import { i } from "../check/i.ts";',
      "src/postgres/h.ts": 'import { g } from "../prove/g.ts";',
      "src/deploy/i.ts": 'import { h } from "../postgres/h.ts"; import { j } from "../prove/j.ts";',
      "src/shells/cli.ts": 'import { a } from "./cli/a.ts"; import { b } from "./action/b.ts";',
      "src/programs/p.ts":
        'import { a } from "../shells/cli/a.ts"; import { r } from "../../rules/index.ts";',
      "rules/a/rule.ts":
        'import b from "../b/rule.ts"; import { defineRule } from "../../src/check/rule.ts";',
      "rules/c/rule.ts": 'import { d } from "../../src/check/ignore.ts"; import { e } from "./e.ts";',
      "rules/c/e.ts": 'import { f } from "../a/f.ts"; import { g } from "../../src/text/g.ts";',
      "rules/index.ts": 'import a from "./a/rule.ts";',
    },
    says: [
      "src/types/a.ts imports src/text/c.ts",
      "src/text/a.ts imports src/sql/c.ts",
      "src/sql/a.ts imports src/model/b.ts",
      "src/read/a.ts imports src/parse/b.ts",
      "src/check/e.ts imports rules/index.ts",
      "src/report/f.ts imports src/options.ts",
      "src/prove/g.ts imports src/check/i.ts",
      "src/postgres/h.ts imports src/prove/g.ts",
      "src/deploy/i.ts imports src/prove/j.ts",
      "src/shells/cli.ts imports src/shells/action/b.ts",
      "src/programs/p.ts imports src/shells/cli/a.ts",
      "rules/a/rule.ts imports rules/b/rule.ts",
      "rules/c/rule.ts imports src/check/ignore.ts",
      "rules/c/e.ts imports rules/a/f.ts",
    ],
  },
  {
    sentence: "only the whole program and its shells know several stages",
    law: onePlaceForTheOrder,
    breaks: {
      "src/programs/lint.ts": 'import "./read/index.ts"; import "./parse/index.ts";',
      "src/product.ts": 'import "./read/index.ts"; import type { Rule } from "./check/rule.ts";',
    },
    says: ["src/product.ts knows check, read"],
  },
  {
    sentence: "only discover, config and the shells touch disk, process and network",
    law: fewTouchTheWorld,
    breaks: {
      "src/discover/a.ts": 'import { readFileSync } from "node:fs"; process.cwd();',
      "src/read/b.ts": 'import { readFileSync } from "node:fs";',
      "src/model/c.ts": "export const now = process.env.NOW ?? it.process;",
      "src/sql/d.ts": "await fetch(url);",
    },
    says: ["src/read/b.ts imports node:fs", "src/model/c.ts uses process", "src/sql/d.ts uses fetch"],
  },
  {
    sentence: "files are opened, written and asked of git through one door each",
    law: oneDoor,
    breaks: {
      "src/discover/open.ts": 'import { openSync, readSync } from "node:fs";',
      "src/discover/a.ts": 'import { lstatSync, readFileSync as look } from "node:fs";',
      "src/config/b.ts": 'import fs from "node:fs";',
      "src/shells/cli/c.ts": 'import * as fs from "fs"; import { spawnSync } from "node:child_process";',
      "src/shells/cli/d.ts": 'import { writeFileSync } from "node:fs"; import type { Stats } from "node:fs";',
      "src/write/e.ts":
        'import { readFile } from "node:fs/promises"; import { statSync, renameSync } from "node:fs";',
      "src/programs/run-inputs.ts": 'const { readFileSync } = await import("node:fs");',
      "src/prove/server/f.ts":
        'import { openSync } from "node:fs"; import { spawn } from "node:child_process";',
    },
    says: [
      "src/discover/a.ts opens files",
      "src/config/b.ts opens files",
      "src/config/b.ts writes files",
      "src/shells/cli/c.ts opens files",
      "src/shells/cli/c.ts writes files",
      "src/shells/cli/c.ts starts programs",
      "src/shells/cli/d.ts writes files",
      "src/write/e.ts opens files",
      "src/write/e.ts writes files",
      "src/programs/run-inputs.ts opens files",
      "src/programs/run-inputs.ts writes files",
    ],
  },
  {
    sentence: "what reads and reports runs without Node.js",
    law: runsAnywhere,
    breaks: {
      "src/programs/lint.ts": 'import { a } from "../check/a.ts"; import type { D } from "../discover/d.ts";',
      "src/check/a.ts": 'import { hash } from "node:crypto"; Buffer.from("");',
      "src/report/index.ts": 'const { b } = await import("./b.ts");',
      "src/report/b.ts": "process.cwd();",
      "src/discover/d.ts": 'import path from "node:path";',
    },
    says: [
      "src/check/a.ts imports node:crypto",
      "src/check/a.ts uses Buffer",
      "src/report/b.ts uses process",
    ],
  },
  {
    sentence: "reporters are pure",
    law: reportersPure,
    breaks: { "src/report/a.ts": 'import path from "node:path"; new Date();', "src/report/b.ts": "it.Date" },
    says: ["src/report/a.ts imports node:path", "src/report/a.ts uses Date"],
  },
  {
    sentence: "no module imports itself in a circle",
    law: noCycles,
    breaks: {
      "src/a.ts": 'import { b } from "./b.ts";',
      "src/b.ts": 'import { c } from "./c.ts";',
      "src/c.ts": 'import { a } from "./a.ts";',
      "src/d.ts": 'import type { E } from "./e.ts";',
      "src/e.ts": 'import type { D } from "./d.ts";',
    },
    says: ["src/a.ts → src/b.ts → src/c.ts → src/a.ts", "src/d.ts → src/e.ts → src/d.ts"],
  },
  {
    sentence: "a folder has at most 24 files, but for folders of equals",
    law: foldersSmall,
    breaks: Object.fromEntries(
      ["src/many", "src/few", "src/sql/facts"].flatMap((folder) =>
        Array.from({ length: folder === "src/few" ? 24 : 25 }, (_, at) => [`${folder}/${at}.ts`, ""]),
      ),
    ),
    says: ["src/many has 25 files, 24 at most"],
  },
  {
    sentence: "nothing is named utils, helpers, common, core, engine or manager",
    law: nothingNamedForNothing,
    breaks: { "src/utils/a.ts": "", "src/sql/helper.ts": "", "src/common.ts": "", "src/score.ts": "" },
    says: ["src/utils/a.ts", "src/sql/helper.ts", "src/common.ts"].map(
      (one) => `${one} is named for nothing it holds`,
    ),
  },
  {
    sentence: "only an arrow of one line calls its parameter one",
    law: oneInOneLine,
    tests: true,
    breaks: {
      "src/a.ts": [
        "export const names = all.map((one) => one.name);",
        "export const sum = all.reduce((sum, one) => sum + one, 0);",
        "for (const one of all) say(one);",
        "export const longer = all.map((one) => {\n  return one.name;\n});",
        "export function first({ one }: Pair): void {}",
        "export type Key = (one: string) => string;",
      ].join("\n"),
    },
    says: [2, 3, 4, 7, 8].map((line) => `src/a.ts:${line} is called one: name what it is`),
  },
  {
    sentence: "an exported name stands for one thing",
    law: exportedOnce,
    breaks: {
      "src/a.ts": "export function settled(): void {} export const [first, { second }] = all; const own = 1;",
      "src/b.ts": "export interface settled {} export type Second = second; const own = 2;",
      "rules/c/rule.ts": "export default defineRule({}); export const second = 2;",
      "rules/d/rule.ts": "export default defineRule({}); export { second } from '../c/rule.ts';",
    },
    says: [
      "settled is exported by src/a.ts and src/b.ts",
      "second is exported by src/a.ts and rules/c/rule.ts",
    ],
  },
  {
    sentence: "a file and a type are named by a noun",
    law: filesAndTypesAreNouns,
    breaks: {
      "src/known.ts": "export interface Settled {} interface SettledVersion {}",
      "src/seed.ts": "type Given = string; class Unused {} type Need = string; type Speed = number;",
      "src/settled-version.ts": "export const settled = 1;",
    },
    says: [
      "src/known.ts: known says what was done, and not to what",
      "src/known.ts: Settled says what was done, and not to what",
      "src/seed.ts: Given says what was done, and not to what",
      "src/seed.ts: Unused says what was done, and not to what",
    ],
  },
  {
    sentence: "no branch on a migration tool's name stands outside its file",
    law: oneFile,
    breaks: {
      "src/sql/a.ts": 'if (tool === "plain") {}',
      "src/model/b.ts": 'switch (tool) { case "goose": }\nif (["flyway"].includes(tool)) {}',
      "rules/c/rule.ts": 'const way = { "sqlx": 1 }; say("goose");',
      "src/read/tools/goose.ts": 'if (id === "goose") {}',
    },
    says: [
      'src/sql/a.ts:1 decides by "plain"',
      'src/model/b.ts:1 decides by "goose"',
      'src/model/b.ts:2 decides by "flyway"',
      'rules/c/rule.ts:1 decides by "sqlx"',
    ],
  },
  {
    sentence: "a file has at most 300 lines, the command line 100, a rule 60",
    law: filesShort,
    breaks: {
      "src/a.ts": "a;\n".repeat(300),
      "src/b.ts": "b;\n".repeat(301),
      "src/sql/facts/e.ts": "e;\n".repeat(301),
      "src/shells/cli.ts": "c;\n".repeat(101),
      "rules/d/rule.ts": "d;\n".repeat(61),
    },
    says: [
      "src/b.ts has 301 lines, 300 at most",
      "src/shells/cli.ts has 101 lines, 100 at most",
      "rules/d/rule.ts has 61 lines, 60 at most",
    ],
  },
  {
    sentence: "a function has at most 50 lines",
    law: functionsShort,
    breaks: {
      "src/a.ts": `function short() {${"\n".repeat(49)}}\nclass A { long() {${"\n".repeat(50)}} }`,
      "src/b.ts": `const arrow = () => {${"\n".repeat(60)}};`,
    },
    says: ["src/a.ts:51 long has 51 lines, 50 at most", "src/b.ts:1  has 61 lines, 50 at most"],
  },
  {
    sentence: "no object is asked for a name from outside",
    law: noNameFromOutside,
    breaks: {
      "src/sql/a.ts": [
        "const units: Readonly<Record<string, number>> = { ms: 1 };",
        'declare const name: string; declare const kind: "one" | "other"; declare const at: number;',
        "export const unit = units[name];",
        "export const there = name in units;",
        "export const { [name]: taken } = units;",
        "export const read = JSON.parse(name)[name];",
        "export const [of, first] = [{ one: 1, other: 2 }[kind], [1, 2][at], units.ms];",
      ].join("\n"),
      "rules/b/rule.ts": "export const by = <K extends string>(all: Record<K, string>, one: K) => all[one];",
      "src/text/lookup.ts": "export const lookup = (all: Record<string, string>, one: string) => all[one];",
    },
    says: [
      "src/sql/a.ts:3 asks an object for name",
      "src/sql/a.ts:4 asks an object for name",
      "src/sql/a.ts:5 asks an object for name",
      "src/sql/a.ts:6 asks an object for name",
      "rules/b/rule.ts:1 asks an object for one",
    ],
  },
];

function program(files: Readonly<Record<string, string>>): readonly Module[] {
  return Object.entries(files).map(([path, text]) => moduleOf(path, text));
}

// One of the laws asks TypeScript for types, which takes seconds.
describe.each(laws)("$sentence", { timeout: 120_000 }, ({ law, breaks, says, tests }) => {
  it("holds here", () => expect(law(tests ? withTests : modules)).toEqual([]));

  it("finds a program that breaks it", () => expect(law(program(breaks))).toEqual(says));
});

it("half of the source files have at most 90 lines", () => {
  expect(medianLines(program({ a: "a", b: "b\nb\nb", c: "c\nc" }))).toBe(2);
  expect(medianLines(modules)).toBeLessThanOrEqual(90);
});

it("all of the program is looked at", () => {
  const paths = modules.map((one) => one.path);
  for (const path of [
    "src/programs/lint.ts",
    "src/read/evidence/npm.ts",
    "rules/index.ts",
    "rules/missing-rollback/rule.ts",
  ])
    expect(paths).toContain(path);
});
