import type { SourceFile } from "../../types.ts";
import { commandFiles } from "./command-files.ts";
import type { Folder } from "./folder.ts";

/** A file of commands that hands SQL to psql. */
export interface PsqlCall {
  readonly path: string;
  /** With -1 or --single-transaction: psql opens a transaction round all of it. */
  readonly inTransaction: boolean;
  /** With AUTOCOMMIT=off: psql sends BEGIN before a statement that no transaction is open for. */
  readonly begins: boolean;
}

/** The call of psql that names a file, or the folder that it stands in; null where no script here shows one. */
export function psqlCall(file: SourceFile, folder: Folder): PsqlCall | null {
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  const calls = callsAround(folder).filter(({ text, within }) => names(text, name) || names(text, within));
  const [first] = calls;
  if (!first) return null;
  const every = (is: (call: Call) => boolean): boolean => calls.every(is);
  return {
    path: first.path,
    inTransaction: every((call) => call.inTransaction),
    begins: every((call) => call.begins),
  };
}

interface Call extends PsqlCall {
  readonly text: string;
  /** The folder of the SQL, as the script would name it. */
  readonly within: string;
}

const known = new WeakMap<Folder, readonly Call[]>();

function callsAround(folder: Folder): readonly Call[] {
  const found = known.get(folder);
  if (found) return found;
  const made = folder.above.flatMap((at) => {
    const within = folder.trail.slice(at.trail === "" ? 0 : at.trail.length + 1);
    return commandFiles(at).flatMap(({ path, text }): readonly Call[] => {
      const how = optionsOf(text);
      return how ? [{ path, text, within, ...how }] : [];
    });
  });
  known.set(folder, made);
  return made;
}

/** The folder of PostgreSQL's image whose files its entry point hands to psql one by one (docker-library/postgres). */
const initFolder = "docker-entrypoint-initdb.d";

/** What every call of psql in a script asks for; null: it calls psql nowhere. */
function optionsOf(text: string): Pick<PsqlCall, "inTransaction" | "begins"> | null {
  if (text.includes(initFolder)) return { inTransaction: false, begins: false };
  const calls = text
    .replace(/\\\r?\n/g, " ")
    .split(/\r?\n/)
    .filter((line) => /(?<![\w./-])psql(?![\w-])/.test(line) && !/^\s*(?:#|\/\/)/.test(line));
  if (calls.length === 0) return null;
  return {
    inTransaction: calls.every((line) => /\s(?:--single-transaction|-[a-zA-Z]*1)(?![\w-])/.test(line)),
    begins: calls.every((line) =>
      /\s(?:-[a-zA-Z]*v|--set|--variable)[\s=]*["']?AUTOCOMMIT=["']?(?:off|OFF|0|false|no)\b/.test(line),
    ),
  };
}

/** As a path or the end of one, not as a part of another word. */
function names(text: string, path: string): boolean {
  if (path === "") return false;
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1))
    if (!/[\w-]/.test(text[at - 1] ?? " ") && !/[\w.-]/.test(text[at + path.length] ?? " ")) return true;
  return false;
}
