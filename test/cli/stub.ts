import type { Discovery } from "../../src/discover/index.ts";
import type { Options } from "../../src/options.ts";
import type { Stages } from "../../src/programs/commands.ts";
import type { Io } from "../../src/shells/cli/io.ts";
import { cli } from "../../src/shells/cli.ts";
import type { Finding, Report, RuleInfo, Severity, SourceFile } from "../../src/types.ts";
import { clean } from "../discover/folder.ts";

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** What lint was given; null when it was not reached. */
  readonly given: {
    readonly discovery: Discovery;
    readonly options: Options;
    readonly baseline: ReadonlySet<string>;
  } | null;
}

const card: RuleInfo = {
  id: "unnamed-index",
  severity: "warning",
  title: "No name",
  why: "Why",
  instead: "Name it",
  manual: "",
};

/** A lint that finds each SHOUT of a severity in the text, and whose fix is to say nothing. */
function reportOn(
  { files, failures = [] }: Pick<Discovery, "files"> & Partial<Discovery>,
  baseline: ReadonlySet<string>,
): Report {
  const findings = files.flatMap((file) =>
    [...file.text.matchAll(/ERROR|WARNING|NOTICE/g)].map((match) => found(file, match[0], match.index)),
  );
  const kept = findings.filter((one) => !baseline.has(one.fingerprint));
  return {
    version: "0",
    findings: kept,
    changeSet: false,
    standing: [],
    ignored: [],
    unread: [],
    failures,
    migrations: [],
    statements: 0,
    waysBack: [],
    remarks: [],
    hint: null,
    rules: [],
  };
}

function found(file: SourceFile, word: string, at: number): Finding {
  return {
    rule: card.id,
    severity: word.toLowerCase() as Severity,
    file,
    span: [at, at + word.length],
    message: `${word} in ${file.path}`,
    why: "",
    instead: "",
    evidence: "read",
    fingerprint: `${file.path}:${word}`,
  };
}

/** Runs the command line in a folder, with a stand-in for every stage behind it. */
export async function run(
  cwd: string,
  argv: readonly string[],
  world: Partial<Io> = {},
  by: Partial<Stages> = {},
): Promise<Ran> {
  let out = "";
  let err = "";
  let given: Ran["given"] = null;
  const io: Io = {
    cwd,
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    stdin: () => Buffer.from(""),
    env: clean(),
    isTTY: false,
    columns: 80,
    home: cwd,
    ...world,
  };
  const stages: Stages = {
    warm: () => {},
    runbook: async () => ({ title: "", version: "", sections: [] }),
    runbookText: async () => "",
    rules: async () => [card],
    statementFacts: async () => [],
    withMigrationsRun: async (discovery) => discovery,
    folderSettings: () => Promise.resolve([]),
    tools: async () => ["plain", "goose"],
    cleanUp: async () => {
      throw new Error("nothing is cleaned up here");
    },
    proveFixed: async () => {
      throw new Error("nothing is proven here");
    },
    withRepairs: (...args) => stages.lint(...args),
    repaired: async (discovery, options, baseline) => ({
      report: await stages.lint(discovery, options, baseline),
      repairs: [],
    }),
    roots: async () => ({ roots: [], unread: [] }),
    levels: async () => () => null,
    touched: async () => ["orders"],
    lint: async (discovery, options, baseline) => {
      given = { discovery, options, baseline };
      return reportOn(discovery, baseline);
    },
    lintFixed: async (discovery, options, baseline) => {
      given = { discovery, options, baseline };
      const changed = new Map(
        discovery.files
          .filter((file) => file.text.includes("ERROR"))
          .map((file) => [file.path, { ...file, text: file.text.replaceAll("ERROR", "fixed") }]),
      );
      const files = discovery.files.map((file) => changed.get(file.path) ?? file);
      return { report: reportOn({ files }, baseline), changed };
    },
    prove: async (discovery, options, baseline, progress) => {
      given = { discovery, options, baseline };
      progress("locks");
      return reportOn(discovery, baseline);
    },
    apply: async () => {
      throw new Error("nothing is applied here");
    },
    fleet: async () => ({ waves: [] }),
    events: () => import("../../src/report/deployment/event-line.ts"),
    verify: async () => {
      throw new Error("nothing is verified here");
    },
    preflight: async () => {
      throw new Error("nothing is asked here");
    },
    health: async () => {
      throw new Error("nothing is examined here");
    },
    preflightQuery: async () => "SELECT 2;\n",
    verifyQuery: async () => "SELECT 1;\n",
    sentSql: async () => ({ migrations: [], unread: [], failures: [], remarks: [] }),
    render: async ({ findings }, format, look) =>
      `${format} ${look.color ? "colored" : "plain"} ${look.width}: ${findings.map((one) => one.message).join("; ")}\n`,
    ...by,
  };
  const status = await cli(argv, io, stages);
  return { status, out, err, given };
}
