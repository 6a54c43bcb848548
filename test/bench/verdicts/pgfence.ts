import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { majorFor } from "../../room.ts";
import { installed, type Missing } from "../npm.ts";
import { type Given, type Heard, output, type Peer, type Remark } from "./linter.ts";

export const PGFENCE = "@flvmnt/pgfence@0.1.5";
/** What it says instead of a rule where PostgreSQL's grammar refuses a file; it then says no more. */
const stop = "syntax error";

interface Said {
  readonly ruleId: string;
  readonly message: string;
}

interface Report {
  readonly results: readonly {
    readonly filePath: string;
    /** A check quotes its statement, a policy is about the file. */
    readonly checks: readonly (Said & { readonly statement: string })[];
    readonly policyViolations: readonly Said[];
  }[];
}

export function pgfence(folder: string): Peer | Missing {
  const found = installed(folder, PGFENCE, "pgfence");
  if ("missing" in found) return found;
  const dist = join(folder, "node_modules", "@flvmnt", "pgfence", "dist");
  const sources = readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(join(dist, name), "utf8"))
    .join("\n");
  return {
    name: "pgfence",
    specifier: PGFENCE,
    knows: (rule) => rule === stop || sources.includes(`'${rule}'`),
    untold: ({ executions }) => [...executions.values()].find((one) => one !== "autocommit") ?? null,
    listen: (given) => listen(found.command, given),
  };
}

async function listen(command: string, given: Given): Promise<Heard> {
  const version = ["--min-pg-version", String(majorFor(given.one.postgres))];
  const args = ["analyze", "--output", "json", ...version, ...given.paths];
  const { status, stdout, stderr } = await output(command, args, given.folder);
  if (status > 1) return stopped(stderr.trim(), given);
  const { results } = JSON.parse(stdout) as Report;
  const remarks = results.flatMap(({ filePath, checks, policyViolations }): Remark[] => {
    const text = readFileSync(join(given.folder, filePath), "utf8");
    return [
      ...checks.map((one) => ({ ...said(one, filePath), lines: linesOf(one.statement, text) })),
      ...policyViolations.map((one) => ({ ...said(one, filePath), lines: null })),
    ];
  });
  return { remarks, unread: null };
}

function stopped(message: string, { paths }: Given): Heard {
  if (!message.includes(stop)) throw new Error(`pgfence: ${message}`);
  return { remarks: paths.map((file) => ({ rule: stop, message, file, lines: null })), unread: message };
}

function said({ ruleId, message }: Said, file: string): Omit<Remark, "lines"> {
  return { rule: ruleId, message, file };
}

function linesOf(statement: string, text: string): readonly [number, number] | null {
  const at = text.indexOf(statement);
  if (at < 0) return null;
  const first = text.slice(0, at).split("\n").length;
  return [first, first + statement.split("\n").length - 1];
}
