import { fileURLToPath } from "node:url";
import { stages } from "../../src/programs/commands.ts";
import { prove } from "../../src/programs/prove.ts";
import type { Server } from "../../src/prove/server/index.ts";
import type { Io } from "../../src/shells/cli/io.ts";
import { prepared } from "../../src/shells/cli/run-inputs.ts";
import type { Report } from "../../src/types.ts";
import { root } from "../print/place.ts";

export const projects = ["messages", "franchise", "content", "memories"] as const;

/** The folder of a project, from the repository's. */
export function folderOf(project: string): string {
  return `test/projects/promised/${project}`;
}

/** What the command line would report of a project's last migration. */
export async function measured(project: string, server: Server): Promise<Report> {
  const argv = ["prove", "migrations/0002_indexes.sql"];
  argv.push("--workload", "queries.sql", "--seed-data", "rows.sql", "--postgres-version", `${server.major}`);
  const { discovery, options, baseline } = await prepared(argv, ioIn(project), stages);
  const open = async () => ({ ...server, stop: async () => {} });
  return prove(discovery, options, baseline, { open, progress: () => {} });
}

function ioIn(project: string): Io {
  return {
    cwd: fileURLToPath(new URL(folderOf(project), root)),
    stdout: () => {},
    stderr: () => {},
    stdin: () => Buffer.from(""),
    env: {},
    isTTY: false,
    columns: 100,
    home: fileURLToPath(root),
  };
}
