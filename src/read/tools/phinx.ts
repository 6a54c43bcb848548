import type { Advice, Direction, Rollback, SentByCode, SourceFile, Span } from "../../types.ts";
import { PhpFiles } from "../calls/any-tool/php-files.ts";
import { RawExpression } from "../calls/any-tool/raw-expression.ts";
import { PhinxTables } from "../calls/phinx/known-tables.ts";
import { PhinxMigration } from "../calls/phinx/migration.ts";
import { phinxCall } from "../calls/phinx/written-calls.ts";
import { phinxCode } from "../calls/phinx/written-files.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import { phpLibraryCall } from "../code/php/library.ts";
import type { CodeFunction } from "../code/syntax.ts";
import { handle, madeFunction, unknown, type Value } from "../code/value.ts";
import { composerPackage } from "../evidence/composer.ts";
import type { Folder } from "../evidence/folder.ts";
import { fileNameOf } from "../evidence/path.ts";
import { wholeOf } from "../text/lines.ts";
import { asLast, migrationNumberOf } from "../text/migration-name.ts";
import { byLeadingNumber } from "../text/order.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

/** Environment::executeMigration opens a transaction round each, and asks no class. */
const ADVICE: Advice = {
  alone:
    "call `$this->getAdapter()->commitTransaction()` before it and `$this->getAdapter()->beginTransaction()` after it",
  several: true,
  inCode: phinxCall,
};

/** src/Phinx/Util/Util.php */
const named = /^(?:\d+_[a-z][a-z\d]*(?:_[a-z\d]+)*|\d{14})\.php$/i;

export const phinx: Tool = {
  id: "phinx",
  name: "Phinx",
  commands: [["phinx", "migrate"]],
  recorded: true,
  // Phinx\Migration\Manager::migrate: --fake marks what is pending up to the target, and unmarks what is behind it
  countAsApplied: (path) => asLast(`phinx migrate --fake --target ${migrationNumberOf(path)}`),
  reads: "php",
  onlyCode: true,
  shows: (folder) => {
    const found = composerPackage(folder, ["robmorgan/phinx"]);
    if (!found) return null;
    return found.isInstalled ? `${found.file} has Phinx ${found.version}` : `${found.file} requires Phinx`;
  },
  optOut: [],
  claim: () => null,
  versioned: {
    by: (file) => /^\d+/.exec(fileNameOf(file.path))?.[0] ?? null,
    effect: "Phinx refuses to run any migration while two have one number",
  },
  read: (root) => {
    const tables = new PhinxTables();
    return filesOf(root).flatMap((file) => versionOf(file, root, tables) ?? []);
  },
  one: (file, root) => [versionOf(file, root, new PhinxTables()) ?? { up: [], down: [] }],
  leaves: () => "Phinx runs files named <number>_<name>.php that hold a migration",
};

function filesOf(root: Folder): readonly SourceFile[] {
  const files = root.matching((name) => isIn("php", name) && named.test(name));
  return [...files].sort((a, b) => byLeadingNumber(fileNameOf(a.path), fileNameOf(b.path)));
}

interface SentWay {
  readonly sent: readonly SentByCode[];
  readonly span: Span;
  readonly way: CodeFunction;
  readonly down: CodeFunction | null;
  readonly derived: boolean;
  readonly irreversible: boolean;
}

/** What a way sends; null where there is none. */
function sentBy(file: SourceFile, root: Folder, direction: Direction, tables: PhinxTables): SentWay | null {
  const module = moduleOf(file, "php");
  if (!module) return null;
  let isRunning = false;
  const files = new PhpFiles(root, file);
  const evaluation: Evaluation = new Evaluation(file, {
    name: files.name,
    call: (path, call) => {
      if (/(?:^|\\)Literal\.from$/.test(path) || (call.constructs && /(?:^|\\)Literal$/.test(path)))
        return handle(new RawExpression(call));
      if (path.includes(".") || call.constructs) return null;
      const bare = path.split("\\").at(-1) ?? path;
      const known = files.call(bare, call) ?? phpLibraryCall(bare, call, evaluation);
      if (known || !isRunning) return known;
      evaluation.sent.unread(call.span, `what \`${path}\` sends is not known`);
      return unknown;
    },
  });
  evaluation.run(module);
  for (const made of [...evaluation.classes].reverse()) {
    const own = evaluation.instance(made);
    const change = own.entries.get("change");
    // Phinx takes no other way where there is a `change`.
    const way = change?.kind === "function" ? change : own.entries.get(direction);
    if (way?.kind !== "function" || made.made.bases.length === 0) continue;
    const derived = way === change && direction === "down";
    const release = releaseOf(root);
    const migration = new PhinxMigration(evaluation, { release, tables, direction, records: derived });
    const self: Value = { ...own, open: true, base: migration };
    isRunning = true;
    const init = own.entries.get("init");
    if (init?.kind === "function") evaluation.invoke(init, [], self);
    evaluation.invoke(way, [], self);
    migration.finish();
    return {
      ...{ sent: evaluation.sent.all, span: way.made.span, way: way.made, derived },
      down: madeFunction(own.entries.get("down")),
      irreversible: migration.irreversible,
    };
  }
  return null;
}

/** 0.16.5 as 16; of no version the newest. */
function releaseOf(root: Folder): number {
  const version = composerPackage(root, ["robmorgan/phinx"])?.version ?? "";
  const minor = /^0\.(\d+)/.exec(version)?.[1];
  return minor === undefined ? 16 : Number(minor);
}

function versionOf(file: SourceFile, root: Folder, tables: PhinxTables): VersionParts | null {
  const up = sentBy(file, root, "up", tables);
  // The way back finds what the way up has made.
  const found = sentBy(file, root, "down", tables.copy());
  if (!up && !found) return null;
  const down = found && !found.irreversible && found.sent.length > 0 ? found : null;
  const rollback: Rollback = {
    place: "section",
    present: down !== null || (found !== null && !found.derived),
    where: found?.derived ? "`up` and `down` instead of `change`" : "`down`",
  };
  const comments = moduleOf(file, "php")?.comments ?? [];
  const make = (way: SentWay, direction: Direction): Part => ({
    ...{ file, direction, rollback, advice: ADVICE, sent: way.sent, comments },
    span: up && found && !found.derived ? way.span : wholeOf(file),
    ...(way.derived ? { derived: true as const } : {}),
    code: phinxCode({ text: file.text, way: way.way, down: way.down }),
    ...{ execution: "transaction", why: "Phinx runs each migration in a transaction of its own" },
  });
  return { up: up ? [make(up, "up")] : [], down: down ? [make(down, "down")] : [] };
}
