import type { Advice, Direction, Rollback, SentByCode, SourceFile, WrittenCode } from "../../types.ts";
import { ChangedMap } from "../calls/django/changed-map.ts";
import { DatabaseObjects } from "../calls/django/database-objects.ts";
import { DjangoHost } from "../calls/django/host.ts";
import { lacksToReverse, MigrationRun } from "../calls/django/migration-run.ts";
import { asExtended } from "../calls/django/own-operations.ts";
import { ProjectState } from "../calls/django/project-state.ts";
import { SchemaEditor } from "../calls/django/schema-editor.ts";
import { djangoCode } from "../calls/django/written-files.ts";
import { djangoOperation } from "../calls/django/written-operations.ts";
import { zeroDowntimeOf } from "../calls/django/zero-downtime/engine-settings.ts";
import type { ZeroDowntime } from "../calls/django/zero-downtime/made-apart.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import type { CodeModule } from "../code/syntax.ts";
import { textTold } from "../code/told-values.ts";
import { knownText, type MapValue, type Value } from "../code/value.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { fileNameOf } from "../evidence/path.ts";
import { djangoSession, djangoSettings } from "../evidence/python/django-settings.ts";
import { lockedPythonPackage, pythonRequirement } from "../evidence/python/python-packages.ts";
import { graphOrder } from "../text/graph-order.ts";
import { wholeOf } from "../text/lines.ts";
import { asLast, folderNameOf, migrationNameOf } from "../text/migration-name.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

const ADVICE: Advice = {
  alone:
    "set `atomic = False` in the class, and use `AddIndexConcurrently` or `RemoveIndexConcurrently` of `django.contrib.postgres.operations`",
  several: true,
};

export const django: Tool = {
  id: "django",
  name: "Django",
  commands: [
    ["manage.py", "migrate"],
    ["django-admin", "migrate"],
  ],
  recorded: true,
  // django/core/management/commands/migrate.py: --fake marks the whole plan, which unapplies what is behind the target
  countAsApplied: (path) =>
    asLast(
      `manage.py migrate ${folderNameOf(path.split("/").slice(0, -1).join("/"))} ${migrationNameOf(path)} --fake`,
    ),
  reads: "python",
  onlyCode: true,
  shows,
  optOut: [],
  claim: () => null,
  home,
  session: djangoSession,
  read: (root) => readProject(root),
  one: (file, root) => readProject(root, file),
  leaves: () => "Django runs files of `migrations` folders that define `class Migration`",
};

function shows(folder: Folder): string | null {
  const manage = folder.above.map((at) => at.file("manage.py")).find((file) => file);
  if (manage) return `${manage.path} is there`;
  const locked = lockedPythonPackage(folder, "django");
  if (locked) return `${locked.file} has Django ${locked.version}`;
  const named = pythonRequirement(folder, "django");
  return named === null ? null : `${named} names Django`;
}

const tops = ["manage.py", "pyproject.toml", "setup.py", "setup.cfg", "Pipfile"] as const;

/** One history for all apps of a project, since they depend on each other: the folder that its commands are run in. */
function home(folder: Folder): Folder {
  for (const name of tops) {
    const found = folder.above.find((at) => at.names.has(name));
    if (found) return found;
  }
  return folder.above[2] ?? folder.above.at(-1) ?? folder;
}

interface DjangoFile {
  readonly file: SourceFile;
  readonly module: CodeModule;
  readonly app: string;
  /** "shop.0001_initial" */
  readonly key: string;
  readonly before: readonly string[];
  /** It has to run before these. */
  readonly after: readonly string[];
  readonly replaces: readonly string[];
}

function filesOf(root: Folder): readonly DjangoFile[] {
  return root.below
    .filter(({ name, names }) => names.has("__init__.py") || /migrations?$/.test(name))
    .flatMap((folder) =>
      folder
        .matching((name) => isIn("python", name) && !/^[_~]/.test(name))
        .flatMap((file) => djangoFile(file, folder) ?? []),
    )
    .sort((a, b) => byCodeUnits(a.key, b.key));
}

/** Null where it defines no migration. */
function djangoFile(file: SourceFile, folder: Folder): DjangoFile | null {
  if (!/^class Migration\s*\(/m.test(file.text)) return null;
  const module = moduleOf(file, "python");
  if (!module) return null;
  const own = folder.parent?.file("apps.py");
  const app = (own && textTold(own, "python", "label")) ?? folder.parent?.name ?? "";
  const made = evaluated(file, module).made;
  if (!made) return null;
  return {
    ...{ file, module, app, key: `${app}.${fileNameOf(file.path).replace(/\.py$/, "")}` },
    before: keysIn(made.entries.get("dependencies")),
    after: keysIn(made.entries.get("run_before")),
    replaces: keysIn(made.entries.get("replaces")),
  };
}

function keysIn(value: Value | undefined): readonly string[] {
  const items = value?.kind === "list" ? value.items : [];
  return items.flatMap((item) => {
    const [app, name] = item.kind === "list" ? item.items.map(knownText) : [];
    return app && name ? [`${app}.${name}`] : [];
  });
}

function evaluated(
  file: SourceFile,
  module: CodeModule,
): { readonly evaluation: Evaluation; readonly made: MapValue | null } {
  const evaluation: Evaluation = new Evaluation(file, new DjangoHost(() => evaluation));
  evaluation.run(module);
  const found = evaluation.classes.findLast(({ made }) => made.name === "Migration");
  return { evaluation, made: found ? evaluation.instance(found) : null };
}

/** A squashed migration stands for those that it replaces, where these are gone. */
function withoutSquashed(files: readonly DjangoFile[]): readonly DjangoFile[] {
  const keys = new Set(files.map(({ key }) => key));
  return files.filter(({ replaces }) => replaces.length === 0 || !replaces.every((key) => keys.has(key)));
}

function inOrder(files: readonly DjangoFile[]): readonly DjangoFile[] {
  const known = new Map<string, DjangoFile>();
  for (const each of files) for (const key of each.replaces) known.set(key, each);
  for (const each of files) known.set(each.key, each);
  const firsts = new Map<string, DjangoFile>();
  for (const each of files) if (!firsts.has(each.app)) firsts.set(each.app, each);
  const earlier = new Map<DjangoFile, DjangoFile[]>();
  for (const each of files)
    for (const key of each.after) {
      const later = known.get(key);
      if (later) earlier.set(later, [...(earlier.get(later) ?? []), each]);
    }
  const named = (key: string) =>
    known.get(key) ?? (key.endsWith(".__first__") ? firsts.get(key.split(".")[0] ?? "") : undefined);
  return graphOrder(files, (each) =>
    [...each.before.flatMap((key) => named(key) ?? []), ...(earlier.get(each) ?? [])]
      .filter((other) => other !== each)
      .sort((a, b) => byCodeUnits(a.key, b.key)),
  );
}

/** All that the project has, or one file of it with what comes before that. */
function readProject(root: Folder, only?: SourceFile): readonly VersionParts[] {
  const settings = djangoSettings(root);
  const engine = zeroDowntimeOf(root);
  let state = new ProjectState(new ChangedMap(), settings);
  let objects = new DatabaseObjects();
  const all = filesOf(root);
  const own = withoutSquashed(all);
  const ordered = inOrder(own);
  const aside = all
    .filter((each) => !own.includes(each))
    .map((each): VersionParts => ({ up: [emptyPart(each)], down: [] }));
  const versions = ordered.flatMap((each): readonly VersionParts[] => {
    const before = state;
    const up = sentBy(each, "up", before, objects.copy(), engine);
    state = up.state;
    const lacks = lacksToReverse(up.items);
    const down = lacks === null ? sentBy(each, "down", before, up.objects.copy(), engine) : null;
    objects = up.objects;
    return only && each.file.path !== only.path ? [] : [versionOf(each, up, down, { lacks, engine })];
  });
  return only ? versions : [...versions, ...aside];
}

interface SentWay {
  readonly sent: readonly SentByCode[];
  readonly items: readonly Value[];
  readonly isAtomic: boolean;
  readonly state: ProjectState;
  readonly objects: DatabaseObjects;
}

function sentBy(
  read: DjangoFile,
  direction: Direction,
  before: ProjectState,
  objects: DatabaseObjects,
  engine: ZeroDowntime | null,
): SentWay {
  const { evaluation, made } = evaluated(read.file, read.module);
  const given = made?.entries.get("operations");
  const atomic = made?.entries.get("atomic");
  const items = given?.kind === "list" ? given.items.map((item) => asExtended(item, evaluation)) : [];
  const editor = new SchemaEditor(evaluation, objects, engine);
  const run = new MigrationRun(read.app, editor);
  if (given !== undefined && (given.kind !== "list" || given.open)) {
    const span = evaluation.classes.find(({ made: own }) => own.name === "Migration")?.made.span ?? [0, 0];
    evaluation.sent.unread(span, "its list of operations is not literal");
  }
  let state = before;
  if (direction === "up") state = run.forwards(items, before);
  else run.backwards(items, before);
  editor.flush();
  const isAtomic = atomic?.kind !== "boolean" || atomic.value;
  return { sent: evaluation.sent.all, items, isAtomic, state, objects };
}

function versionOf(
  read: DjangoFile,
  up: SentWay,
  found: SentWay | null,
  { lacks, engine }: { readonly lacks: string | null; readonly engine: { readonly why: string } | null },
): VersionParts {
  const { file, module, app } = read;
  const down = found?.sent.length === 0 ? null : found;
  const rollback: Rollback = {
    place: "section",
    present: down !== null,
    where: lacks ?? "`reverse_sql`",
    takesSql: true,
  };
  const inCode: Advice["inCode"] = (statement) => djangoOperation(statement, app, up.state);
  const advice = { ...ADVICE, inCode };
  const make = (way: SentWay, direction: Direction): Part => ({
    ...{ file, direction, rollback, advice, sent: way.sent, comments: module.comments },
    ...{ span: wholeOf(file), ...sendingOf(up.isAtomic, engine) },
    ...(direction === "down" ? { derived: true as const } : {}),
    code: codeOf(read, up.isAtomic),
  });
  return { up: [make(up, "up")], down: down ? [make(down, "down")] : [] };
}

function codeOf({ file, module, app }: DjangoFile, isAtomic: boolean): WrittenCode | undefined {
  const made = evaluated(file, module).evaluation.classes.findLast((one) => one.made.name === "Migration");
  return made && djangoCode({ text: file.text, module, app, made, isAtomic });
}

function emptyPart({ file, module }: DjangoFile): Part {
  return {
    ...{ file, span: wholeOf(file), direction: "up", execution: "transaction", advice: ADVICE, sent: [] },
    ...{ rollback: { place: "none", present: false, where: "" }, comments: module.comments },
    why: "it replaces migrations that are still there, and these are run",
  };
}

function sendingOf(
  isAtomic: boolean,
  engine: { readonly why: string } | null,
): Pick<Part, "execution" | "why"> {
  if (engine)
    return {
      execution: "autocommit",
      why: `${engine.why}, which opens no transaction, makes indexes concurrently and validates constraints apart`,
    };
  return isAtomic
    ? { execution: "transaction", why: "Django runs each migration in a transaction of its own" }
    : { execution: "autocommit", why: "its class says `atomic = False`, so Django opens no transaction" };
}
