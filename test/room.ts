import { readFileSync } from "node:fs";
import { rules } from "../rules/index.ts";
import { noBudgets } from "../src/config/budgets.ts";
import type { Discovery } from "../src/discover/index.ts";
import { textsTree } from "../src/discover/texts-tree.ts";
import type { Options } from "../src/options.ts";
import { lint } from "../src/programs/lint.ts";
import { isDocument } from "../src/read/documents/index.ts";
import type { Execution, Report, SourceFile } from "../src/types.ts";
import { root } from "./print/place.ts";

/** One case of a room's bad.sql or good.sql. */
export interface Case {
  readonly room: string;
  readonly name: string;
  /** What is linted, by path, in the order written. */
  readonly files: ReadonlyMap<string, string>;
  /** What stands beside it: earlier migrations, configuration, lock files. */
  readonly history: ReadonlyMap<string, string>;
  /** It is one plain script, which psql is told to run. */
  readonly isScript: boolean;
  /** Of its files, those that stood there before and have changed in their first line. */
  readonly edited: ReadonlySet<string>;
  /** Other rules that may find an error or a warning. */
  readonly also: readonly string[];
  /** The SQLSTATE with which PostgreSQL refuses it; several, where majors differ. */
  readonly fails: string | null;
  readonly execution: Execution | null;
  /** Majors it holds for: ">=17". */
  readonly postgres: string | null;
  /** The minor version, for what only some of a major do. */
  readonly minor: number | null;
  /** When it differs from the rule's. */
  readonly severity: string | null;
  /** With --since: its files are what changed. */
  readonly since: string | null;
  /** SQL that somebody has run by hand, unseen by any migration; each line by itself. */
  readonly outside: readonly string[];
  /** SQL that answers true after it has run, or an EXPLAIN whose plan then reads no index. */
  readonly shows: string | null;
  /** An extension that our own servers do not have: it is run on PGlite, and on its major only. */
  readonly needs: string | null;
  /** Why no server can run it. */
  readonly unproven: string | null;
}

const ownFile = "migrations/0002_case.sql";
const shopFile = "migrations/0001_shop.sql";

/** The cases of `bad.sql` or `good.sql`: each begins with `-- case: <name>`, options follow as `-- key: value`. */
export function casesOf(room: string, which: "bad" | "good"): readonly Case[] {
  const text = readFileSync(new URL(`rules/${room}/${which}.sql`, root), "utf8");
  return text
    .split(/^-- case: /m)
    .slice(1)
    .map((part) => caseOf(room, part));
}

function caseOf(room: string, part: string): Case {
  const [name = "", ...lines] = part.split("\n");
  const options = new Map<string, string>();
  const outside: string[] = [];
  while (lines[0] !== undefined) {
    const found =
      /^-- (also|fails|execution|postgres|minor|severity|since|outside|shows|needs|unproven): (.+)$/.exec(
        lines[0],
      );
    if (!found) break;
    if (found[1] === "outside") outside.push(found[2] ?? "");
    options.set(found[1] ?? "", found[2]?.trim() ?? "");
    lines.shift();
  }
  const { files, history, edited, isScript } = filesOf(lines.join("\n"));
  return {
    room,
    name: name.trim(),
    files,
    history,
    edited,
    isScript,
    also: (options.get("also") ?? "").split(/[\s,]+/).filter((one) => one !== ""),
    fails: options.get("fails") ?? null,
    execution: (options.get("execution") ?? null) as Execution | null,
    postgres: options.get("postgres") ?? null,
    minor: options.has("minor") ? Number(options.get("minor")) : null,
    severity: options.get("severity") ?? null,
    since: options.get("since") ?? null,
    outside,
    shows: options.get("shows") ?? null,
    needs: options.get("needs") ?? null,
    unproven: options.get("unproven") ?? null,
  };
}

/** `-- file: <path>` and `-- history: <path>` head the files of a case; without them it is one file after the shop. */
function filesOf(text: string): Pick<Case, "files" | "history" | "edited" | "isScript"> {
  const parts = text.split(/^-- (file|edited|history): (.+)\n/m);
  if (parts.length === 1) {
    const shop = readFileSync(new URL("rules/shop.sql", root), "utf8");
    return {
      files: new Map([[ownFile, `${text.trim()}\n`]]),
      history: new Map([[shopFile, shop]]),
      edited: new Set(),
      isScript: true,
    };
  }
  const files = new Map<string, string>();
  const history = new Map<string, string>();
  const edited = new Set<string>();
  for (let at = 1; at < parts.length; at += 3) {
    const into = parts[at] === "history" ? history : files;
    const path = (parts[at + 1] ?? "").trim();
    if (parts[at] === "edited") edited.add(path);
    into.set(path, `${(parts[at + 2] ?? "").trimEnd()}\n`);
  }
  return { files, history, edited, isScript: false };
}

export function discoveryOf(
  files: ReadonlyMap<string, string>,
  history: ReadonlyMap<string, string>,
  edited: ReadonlySet<string> = new Set(),
): Discovery {
  const sources = [...files]
    .filter(([path]) => path.endsWith(".sql"))
    .map(([path, text]): SourceFile => ({ path, text, changed: edited.has(path) ? [[0, 1]] : "all" }));
  return {
    files: sources,
    code: [...files]
      .filter(([path]) => !path.endsWith(".sql"))
      .map(([path, text]): SourceFile => ({ path, text, changed: "all" })),
    tree: textsTree(new Map([...history, ...files])),
    unread: [],
    failures: [],
    detecting: false,
    remarks: [],
    older: () => false,
    mainline: () => null,
  };
}

export const defaults: Options = {
  paths: [],
  exclude: [],
  since: null,
  tool: null,
  execution: null,
  postgresVersion: 18,
  postgresMinor: null,
  failOn: "error",
  preset: "recommended",
  rules: {},
  smallTables: [],
  tables: [],
  tablesFile: null,
  smallRows: 10_000,
  overrides: [],
  baseline: null,
  writeBaseline: null,
  fix: false,
  dryRun: false,
  repair: false,
  rewrite: [],
  outputs: [],
  stdinPath: null,
  budgets: noBudgets,
  prove: {
    databaseUrl: null,
    rows: 300_000,
    schema: null,
    workload: [],
    seedData: null,
    statistics: null,
    allowHosts: [],
  },
  deploy: {
    ...{ throughPooler: false, print: false, from: null, longestTransaction: 300, mostReplayLag: 30 },
    ...{ freeBytes: [], proof: null, sampleSeconds: 0, before: null, usedWithin: null },
    apply: {
      ...{
        databases: null,
        journal: null,
        confirm: null,
        wait: null,
        lockTimeout: 500,
        tries: 30,
        maintenanceWorkMem: null,
      },
      ...{ parallelWorkers: null, analyze: false, only: [], skipped: [] },
    },
    previous: null,
    rulesFile: null,
    dashboardFile: null,
  },
};

export function lintCase(testCase: Case): Promise<Report> {
  const options = {
    ...defaults,
    tool: testCase.isScript ? "plain" : null,
    execution: testCase.execution,
    since: testCase.since,
    rules: levelsFor(testCase.room),
    postgresVersion: majorFor(testCase.postgres),
    postgresMinor: testCase.minor,
  };
  const discovery = discoveryOf(testCase.files, testCase.history, testCase.edited);
  // A case names its runbooks, as their user would.
  const runbooks = discovery.code.filter(({ path }) => isDocument(path));
  return lint({ ...discovery, files: [...discovery.files, ...runbooks] }, options, new Set());
}

/** A rule that waits to be asked is asked by its own room. */
export function levelsFor(room: string): Options["rules"] {
  const rule = rules.find((each) => each.id === room);
  return rule?.asked ? { [room]: rule.severity } : {};
}

/** The newest major that a bound allows: ">=17" gives 18, "<17" gives 16. */
export function majorFor(bound: string | null): number {
  const found = /^<\s*(\d+)$/.exec(bound ?? "");
  return found ? Number(found[1]) - 1 : 18;
}
