import path from "node:path";
import { gitIn, gitLine, groundAt, topOf } from "../../discover/index.ts";
import { openFile } from "../../discover/open.ts";
import { product, schemaAddress } from "../../product.ts";
import type { Io } from "./io.ts";

/** How a workflow names this program: "owner/name", and a commit or a tag. */
export interface ActionReference {
  /** null: this copy does not know where it came from. */
  readonly repository: string | null;
  readonly ref: string;
  /** The version that the ref is, as a comment; null where the ref says it. */
  readonly version: string | null;
  /** Where the schema of the configuration is on the web; absent where nobody can tell. */
  readonly schema?: string;
}

/** From the clone that the program runs out of, to the commit; else from what its package says of itself. */
export function actionReference({ home, env }: Pick<Io, "home" | "env">): ActionReference {
  const version = `v${product.version}`;
  const published = product.repository ?? "";
  // Of a package below somebody's node_modules, the clone above is theirs.
  if (topOf(home) !== path.resolve(home)) return referenceTo(published, version, null);
  const git = gitIn(home, env);
  const commit = gitLine(git(["rev-parse", "--verify", "--quiet", "HEAD"]));
  const origin = gitLine(git(["remote", "get-url", "origin"]));
  const address = repositoryIn(origin) === null ? published : origin;
  if (!/^[0-9a-f]{40}$/.test(commit)) return referenceTo(address, version, null);
  return referenceTo(address, commit, version);
}

function referenceTo(address: string, ref: string, version: string | null): ActionReference {
  const repository = repositoryIn(address);
  // Another host has addresses of its own for a file's bytes, and may want to know who asks.
  const isOnGitHub =
    repository !== null && /^(?:https?:\/\/|ssh:\/\/)?(?:[\w.-]+@)?github\.com[:/]/.test(address);
  return {
    repository,
    ref,
    version,
    ...(isOnGitHub ? { schema: schemaAddress(repository, ref) } : {}),
  };
}

/** "owner/name" of an address as git or npm write it. */
function repositoryIn(address: string): string | null {
  const found =
    /^(?:https?:\/\/|ssh:\/\/)?(?:[\w.-]+@)?[\w-]+(?:\.[\w-]+)+(?::\d+)?[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(
      address,
    );
  return found ? `${found[1]}/${found[2]}` : null;
}

/** Whether some workflow of the repository runs the action already. */
export function runsAction(file: string): boolean {
  return /^\s*(?:-\s*)?uses:\s*["']?[\w.-]+\/indexwright@/m.test(textOf(file));
}

/** Whether it runs it so that nothing fails. */
export function neverFails(file: string): boolean {
  return runsAction(file) && /^\s*fail-on:\s*["']?never\b/m.test(textOf(file));
}

function textOf(file: string): string {
  const opened = openFile(file, groundAt(path.dirname(file)), 2 ** 20);
  return "bytes" in opened ? opened.bytes.toString("utf8") : "";
}
