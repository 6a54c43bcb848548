import type { Advice, Direction, Rollback, SourceFile } from "../../types.ts";
import { YoyoSteps } from "../calls/yoyo/steps.ts";
import { yoyoCall } from "../calls/yoyo/written-calls.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import { knownText, truth, type Value } from "../code/value.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { fileNameOf } from "../evidence/path.ts";
import { pairs } from "../evidence/properties.ts";
import { pythonRequirement } from "../evidence/python/python-packages.ts";
import { wholeOf } from "../text/lines.ts";
import { migrationNameOf, withEarlier } from "../text/migration-name.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";

const CODE_ADVICE: Advice = {
  alone: "set `__transactional__ = False` in the module",
  several: true,
  inCode: yoyoCall,
};
const MARKER = "-- transactional: false";
const SQL_ADVICE: Advice = {
  alone: `write \`${MARKER}\` as the first line of the file`,
  several: true,
  marker: MARKER,
};

const IN_TRANSACTION = "yoyo runs each migration in a transaction of its own";

export const yoyo: Tool = {
  id: "yoyo",
  name: "yoyo",
  commands: [["yoyo", "apply"]],
  aliases: ["yoyo-migrations", "yoyo migrations"],
  recorded: true,
  // yoyo/scripts/migrate.py, mark and migrations_to_revision: with what it depends on
  countAsApplied: (path) => withEarlier(`yoyo mark --revision ${migrationNameOf(path)}`),
  reads: "python",
  shows: (folder) => {
    const named = pythonRequirement(folder, "yoyo-migrations");
    return iniOf(folder)?.path ?? (named === null ? null : `${named} names yoyo-migrations`);
  },
  optOut: [/^[^\S\n]*--[^\S\n]*transactional[^\S\n]*:[^\S\n]*false\b.*$/gim],
  // yoyo/migrations.py, parse_metadata_from_sql_comments: both ways are run as the file of the way up says
  writing: {
    optOut: (file, direction) =>
      direction === "up" && directivesIn(file.text).get("transactional") !== "false"
        ? [{ ...file, text: `${MARKER}\n${file.text}` }]
        : [file],
    downPath: (path) => path.replace(/\.sql$/, ".rollback.sql"),
  },
  claim,
  read: (root) => inOrder(migrationsOf(root)).map(({ parts }) => parts),
  one: (file, root) => [read(file, root).parts],
  leaves: () => "yoyo loads *.py and *.sql files of its sources",
};

/** The nearest yoyo.ini. */
function iniOf(folder: Folder): SourceFile | null {
  return folder.above.map((at) => at.file("yoyo.ini")).find((file) => file) ?? null;
}

/** `sources` of yoyo.ini, from where that stands (yoyo/config.py). */
function claim(folder: Folder): Claim | null {
  const at = folder.above.find((one) => one.names.has("yoyo.ini"));
  const ini = at?.file("yoyo.ini");
  if (!at || !ini) return null;
  const sources = pairs(ini.text).flatMap(([key, value]) => (key === "sources" ? value.split(/\s+/) : []));
  const paths = sources.map((source) =>
    source
      .replace(/^%\(here\)s\//, "")
      .replace(/^\.\//, "")
      .replace(/\/$/, ""),
  );
  const own = folder.path === at.path ? "." : folder.path.slice(at.path === "." ? 0 : at.path.length + 1);
  if (!paths.includes(own)) return null;
  const why = `${ini.path} names it`;
  return { root: folder.path, ground: "config", evidence: ini.path, why, files: folder.sql.length };
}

interface YoyoMigration {
  readonly id: string;
  readonly depends: readonly string[];
  readonly parts: VersionParts;
}

function migrationsOf(root: Folder): readonly YoyoMigration[] {
  const code = root.matching((name) => isIn("python", name) && !/^(?:_yoyonew|__init__)/.test(name));
  const sql = root.sql.filter(({ path }) => !path.endsWith(".rollback.sql"));
  return [...code, ...sql]
    .sort((a, b) => byCodeUnits(fileNameOf(a.path), fileNameOf(b.path)))
    .map((file) => read(file, root))
    .filter(({ parts }) => parts.up.length > 0);
}

/** Each after all that it depends on, else by name; those that are called post-apply come last, each time (read_migrations). */
function inOrder(all: readonly YoyoMigration[]): readonly YoyoMigration[] {
  const byId = new Map(all.map((one) => [one.id, one]));
  const isHook = ({ id }: YoyoMigration) => id.startsWith("post-apply");
  const ordered = new Set<YoyoMigration>();
  const waiting = all.filter((one) => !isHook(one)).reverse();
  const met = new Set<YoyoMigration>();
  for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
    const { depends } = top;
    const missing = met.has(top)
      ? []
      : depends.flatMap((id) => byId.get(id) ?? []).filter((one) => !ordered.has(one) && !met.has(one));
    met.add(top);
    if (missing.length > 0) waiting.push(...missing.reverse());
    else {
      ordered.add(top);
      waiting.pop();
    }
  }
  const hooks = all.filter(isHook).map((one) => ({ ...one, parts: { ...one.parts, repeatable: true } }));
  return [...ordered, ...hooks];
}

function read(file: SourceFile, root: Folder): YoyoMigration {
  const id = fileNameOf(file.path).replace(/\.(?:py|sql)$/, "");
  return isIn("python", file.path) ? codeOf(file, id) : sqlOf(file, id, root);
}

function evaluated(file: SourceFile) {
  const module = moduleOf(file, "python");
  if (!module) return null;
  const steps = new YoyoSteps(() => evaluation);
  const evaluation: Evaluation = new Evaluation(file, steps);
  evaluation.run(module);
  return { module, steps, evaluation };
}

function codeOf(file: SourceFile, id: string): YoyoMigration {
  const ways = (["up", "down"] as const).map((direction): Part | null => {
    const made = /\bstep\b/.test(file.text) ? evaluated(file) : null;
    if (!made) return null;
    const { steps, evaluation, module } = made;
    steps.send(direction);
    const rollback: Rollback = {
      ...{ place: "section", present: steps.canRollBack, where: "the second argument of `step`" },
    };
    if (direction === "down" && !steps.canRollBack) return null;
    const flag = evaluation.named("__transactional__");
    return {
      ...{ file, span: wholeOf(file), direction, rollback, advice: CODE_ADVICE },
      ...{ sent: evaluation.sent.all, comments: module.comments },
      ...(flag && truth(flag) === false
        ? {
            execution: "autocommit",
            why: "it sets `__transactional__ = False`, so yoyo opens no transaction",
          }
        : { execution: "transaction", why: IN_TRANSACTION }),
    };
  });
  const [up, down] = ways;
  const depends = evaluated(file)?.evaluation.named("__depends__");
  return { id, depends: textsIn(depends), parts: { up: up ? [up] : [], down: down ? [down] : [] } };
}

function textsIn(value: Value | undefined): readonly string[] {
  if (value?.kind === "list") return value.items.flatMap((item) => knownText(item) ?? []);
  if (value?.kind === "map") return [...value.entries.keys()];
  return knownText(value) === null ? [] : [knownText(value) ?? ""];
}

/** parse_metadata_from_sql_comments: in the comments before the first statement. */
function directivesIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, name, value] = /^\s*--\s*(transactional|depends)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined)
      found.set(name, `${found.get(name) ?? ""} ${value}`.trim());
    else if (!/^\s*(?:--.*)?$/.test(line)) break;
  }
  return found;
}

function sqlOf(file: SourceFile, id: string, root: Folder): YoyoMigration {
  const directives = directivesIn(file.text);
  const name = fileNameOf(file.path).replace(/\.sql$/, ".rollback.sql");
  const back = root.file(name);
  const rollback: Rollback = { place: "file", present: back !== null, where: name };
  const leaves = directives.get("transactional")?.toLowerCase() === "false";
  const part = (of: SourceFile, direction: Direction): Part => ({
    ...{ file: of, span: wholeOf(of), direction, rollback, advice: SQL_ADVICE },
    // Both ways are run as the file of the way up says.
    ...(leaves
      ? {
          execution: "autocommit",
          why: `\`${MARKER}\` in ${fileNameOf(file.path)}, so yoyo opens no transaction`,
        }
      : { execution: "transaction", why: IN_TRANSACTION }),
  });
  const depends = (directives.get("depends") ?? "").split(/\s+/).filter((one) => one !== "");
  return { id, depends, parts: { up: [part(file, "up")], down: back ? [part(back, "down")] : [] } };
}
