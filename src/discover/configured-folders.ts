import path from "node:path";
import { decode } from "../text/decode.ts";

/** Files in which migration tools in code are told where their migrations stand. */
const configurations =
  /(?:^|\/)(?:alembic\.ini|pyproject\.toml|setup\.cfg|tox\.ini|knexfile\.[cm]?[jt]s|\.sequelizerc|[\w-]*mikro-orm[\w.-]*\.[cm]?[jt]s|ormconfig\.\w+|[\w.-]*data-?source[\w.-]*\.[cm]?[jt]s|database\.ya?ml|phinx\.\w+|doctrine_migrations\.\w+|migrations\.(?:php|ya?ml)|(?:config|dev|prod|runtime)\.exs|application\.rb|\w*ServiceProvider\.php|adonisrc\.ts|kysely\.config\.ts|liquibase\.properties|database\.json)$/i;

/** Larger ones are no configuration that a person writes. */
export const largestConfiguration = 2 ** 18;

const quoted = /(["'`])([^"'`\n]{1,200})\1/g;
const assigned = /^[^\S\n]*[\w.-]{1,60}[^\S\n]*[=:][^\S\n]*([^\s"'`#;][^"'`\n#;]{0,200})$/gm;
const joined = /\b(?:join|resolve)\s*\(([^()\n]{1,300})\)/g;

/** Every project has folders of these names, and they say nothing of migrations. */
const everyday = /^(?:\.|src|app|apps|lib|dist|build|out|config|packages|server|backend|api)?$/i;

export function isConfiguration(name: string): boolean {
  return configurations.test(name);
}

/**
 * Folders that such a file may mean: whatever in it could be a path, from its own folder and from the top. Which of
 * their files are migrations is seen in the files.
 */
export function foldersIn(name: string, bytes: Uint8Array, top: string): readonly string[] {
  const decoded = decode(bytes);
  if (!("text" in decoded)) return [];
  const { text } = decoded;
  const words = [
    ...[...text.matchAll(quoted)].map(([, , word = ""]) => word),
    ...[...text.matchAll(assigned)].flatMap(([, value = ""]) => value.split(/[\s,:]+/)),
    ...[...text.matchAll(joined)].map(([, list = ""]) =>
      [...list.matchAll(quoted)].map(([, , word = ""]) => word).join("/"),
    ),
  ];
  const paths = words.flatMap((word) => pathIn(word) ?? []);
  return [...new Set(paths)].flatMap((named) => [
    path.resolve(path.dirname(name), named),
    path.resolve(top, named),
  ]);
}

/** A folder's path from "%(here)s/db/changes", "${folder}/changes/*.ts", "./dist/changes". */
function pathIn(word: string): string | null {
  const plain = word
    .replace(/^(?:%\(here\)s|\$\{[^}]*\}|__DIR__|:?file:|filesystem:|classpath:)?[/\\]*/, "")
    .replace(/\/?[^/]*[*{].*$/, "")
    .replace(/\/+$/, "");
  if (!/^[\w@.][\w@./ -]*$/.test(plain)) return null;
  const folder = path.posix.normalize(plain);
  return everyday.test(folder.replace(/^(?:\.\.\/)+/, "")) ? null : folder;
}
