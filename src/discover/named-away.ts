import path from "node:path";
import { overlaps } from "../text/offsets.ts";
import type { SourceFile, Span } from "../types.ts";
import { type UnreadFile, unreadFile } from "./load-files.ts";

/** Where a migration tool is told which folder it reads: the files, and the words before the folder. */
interface FolderSetting {
  readonly file: RegExp;
  /** Global; what it captures begins with the setting's value. */
  readonly setting: RegExp;
}

/** A word of a setting, quoted or not, and then its value: one, or a list in brackets. */
function keys(words: string): RegExp {
  return new RegExp(
    `(?:^|[\\s,{(\\["'])(?:${words})["']?[^\\S\\n]*(?:=>|[:=])\\s*(\\[[^\\]]{0,600}|[^\\n]{1,300})`,
    "gim",
  );
}

const flywayFiles =
  /^(?:flyway[\w.-]*\.(?:conf|toml|properties)|application(?:-[\w.-]+)?\.(?:ya?ml|properties)|pom\.xml|build\.gradle(?:\.kts)?|\.env[\w.-]*)$/i;

const settings: readonly FolderSetting[] = [
  { file: flywayFiles, setting: /(filesystem:[^\n<]{1,300})/g },
  { file: /^sqitch\.conf$/i, setting: keys("(?:top|deploy|revert)_dir|plan_file") },
  {
    file: /^\.env[\w.-]*$/i,
    setting: keys("DBMATE_MIGRATIONS_DIR|GOOSE_MIGRATION_DIR|MIGRATIONS?_(?:DIR|PATH)"),
  },
  { file: /^atlas\.hcl$/i, setting: keys("dir") },
  { file: /^drizzle[\w.-]*\.config\.[cm]?[jt]s$/i, setting: keys("out") },
  { file: /^diesel\.toml$/i, setting: keys("dir") },
  { file: /^dbconfig\.ya?ml$/i, setting: keys("dir") },
  { file: /^\.gmrc(?:\.c?js)?$/i, setting: keys("migrationsFolder") },
  { file: /^prisma\.config\.[cm]?[jt]s$/i, setting: keys("path|schema") },
  { file: /^package\.json$/i, setting: keys("migrations-?dir|migrationsDir") },
  { file: /^knexfile\.[cm]?[jt]s$/i, setting: keys("directory") },
  { file: /^\.sequelizerc$/i, setting: keys("migrations-path") },
  { file: /^alembic\.ini$/i, setting: keys("script_location|version_locations") },
  {
    file: /^liquibase\.properties$/i,
    setting: keys("change-?log-?file|search-?path|liquibase\\.command\\.changelogFile"),
  },
  { file: /^phinx\.(?:ya?ml|php|json)$/i, setting: keys("migrations") },
];

export function mayNameFolders(name: string): boolean {
  const own = path.basename(name);
  return settings.some(({ file }) => file.test(own));
}

/** A folder that a configuration names, as it is written there. */
export interface NamedFolder {
  readonly file: SourceFile;
  readonly span: Span;
  readonly folder: string;
}

/** Whence its paths begin: its own folder, or that of the project whose resource it is. */
export function baseOfPaths(configuration: string): string {
  return path.dirname(configuration).replace(/(?:^|[\\/])(?:src[\\/]main[\\/]resources|conf)$/, "") || ".";
}

/** Those that what is reported of the files names. */
export function foldersNamed(files: readonly SourceFile[]): readonly NamedFolder[] {
  return files.flatMap((file) => {
    const own = path.basename(file.path);
    return settings
      .filter((one) => one.file.test(own))
      .flatMap(({ setting }) => [...file.text.matchAll(setting)])
      .filter((match) => !isComment(file.text, match.index))
      .flatMap((match): NamedFolder[] => {
        const [all, value = ""] = match;
        const from = match.index + all.length - value.length;
        const span: Span = [from, from + value.trimEnd().length];
        return isReported(file, span) ? pathsIn(value).map((folder) => ({ file, span, folder })) : [];
      });
  });
}

function isReported({ changed }: SourceFile, span: Span): boolean {
  return typeof changed === "string" ? changed === "all" : changed.some((one) => overlaps(one, span));
}

function isComment(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at + 1);
  return /^\s*(?:#|\/\/|;|--|\*|\/\*|<!--)/.test(line);
}

const joined = /\b(?:\w+\.)?(?:join|resolve)\s*\(([^()\n]{1,300})\)/g;
/** The folder of the configuration itself, in the words of ini files, of Phinx, of JavaScript and of PHP. */
const here = /%\(here\)s\/|%%PHINX_CONFIG_DIR%%\/|\$\{[\w.]*dirname\}\/|__DIR__\s*\.\s*(["'])\//g;
const quoted = /(["'`])([^"'`\n]{1,200})\1/g;

/** Of a list all, of anything else the first. */
function pathsIn(value: string): readonly string[] {
  const plain = value
    .replace(here, (_, quote = "") => quote)
    .replace(joined, (_, list: string) =>
      JSON.stringify([...list.matchAll(quoted)].map(([, , word = ""]) => word).join("/")),
    );
  const isFlyway = plain.startsWith("filesystem:");
  const words = /^\[?\s*["'`]/.test(plain)
    ? [...plain.matchAll(quoted)].map(([, , word = ""]) => word)
    : plain.split(/[\s,"'`;<>[\]{}()]+/);
  const some = words.filter((word) => (isFlyway ? word.startsWith("filesystem:") : word !== ""));
  return (isFlyway || plain.startsWith("[") ? some : some.slice(0, 1)).flatMap(
    (word) => folderIn(word) ?? [],
  );
}

/** "filesystem:../sql", "file://../sql?format=x", "../sql/*.ts"; what a variable begins is not known. */
function folderIn(word: string): string | null {
  const plain = word
    .replace(/^(?:filesystem:|file:(?:\/\/(?=[^/]))?)/, "")
    .replaceAll("\\", "/")
    .replace(/[?#*{$%].*$/, "");
  return /^(?:\.\.(?:\/|$)|\.\/|\/|~|[\w@.-])/.test(plain) && !/^[a-z]\w*:/i.test(plain) ? plain : null;
}

/**
 * Named folders that lead out of the repository: nobody follows them. Where a path begins at the root of the machine,
 * it is a container's as often as not, and what stands there is not asked: the answer must not tell.
 */
export function namedAway(
  named: readonly NamedFolder[],
  leadsOut: (file: SourceFile, folder: string) => boolean,
): { readonly unread: readonly UnreadFile[]; readonly remarks: readonly string[] } {
  const away = named.filter(({ file, folder }) => folder.startsWith("~") || leadsOut(file, folder));
  const once = [...new Map(away.map((one) => [`${one.file.path}\0${one.folder}`, one])).values()];
  return {
    unread: once
      .filter(({ folder }) => !/^[/~]/.test(folder))
      .map(({ file, span, folder }) =>
        unreadFile(
          file.path,
          `names the folder ${folder}, which leads out of the repository, not read; name the folder to read it`,
          file.text,
          span,
        ),
      ),
    remarks: once
      .filter(({ folder }) => /^[/~]/.test(folder))
      .map(
        ({ file, folder }) => `${file.path} names ${folder}, which is not in the repository: it is not read`,
      ),
  };
}
