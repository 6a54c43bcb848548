import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Format, formats } from "../../src/options.ts";
import { cli } from "../../src/shells/cli.ts";
import { clean, folder } from "../discover/folder.ts";

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The command line with all of its stages. */
export async function run(cwd: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  let [out, err] = ["", ""];
  const status = await cli(argv, {
    cwd,
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    stdin: () => Buffer.from(""),
    env: { ...clean(), ...env },
    isTTY: false,
    columns: 100,
    home: cwd,
  });
  return { status, out, err };
}

/** All that a run says: each report, the patch of its fixes, and what goes to standard error. */
export interface Said {
  readonly status: number;
  readonly reports: ReadonlyMap<Format, string>;
  readonly whole: string;
  /** What was not read, by its place. */
  readonly unread: readonly string[];
}

export async function everything(
  cwd: string,
  argv: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Said> {
  const away = folder().path;
  const more = formats.map((format) => `--output=${format}=${path.join(away, format)}`);
  const ran = await run(cwd, ["lint", ...argv, ...more], env);
  const patch = await run(cwd, ["lint", ...argv, "--fix", "--dry-run"], env);
  const reports = new Map(
    readdirSync(away).map((name) => [name as Format, readFileSync(path.join(away, name), "utf8")]),
  );
  const json = JSON.parse(reports.get("json") ?? '{"unread":[]}') as {
    readonly unread: readonly { file: string; line: number; message: string }[];
  };
  return {
    status: ran.status,
    reports,
    whole: [...reports.values(), ran.out, ran.err, patch.out, patch.err].join("\n"),
    unread: json.unread.map((one) => `${one.file}:${one.line}: ${one.message}`),
  };
}
