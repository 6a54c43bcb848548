import type { Advice, Direction, Rollback, SentByCode, SourceFile, Span } from "../../types.ts";
import type { AlembicReads } from "../calls/alembic/alembic-command.ts";
import { AlembicHost } from "../calls/alembic/host.ts";
import { Operations } from "../calls/alembic/operations.ts";
import { alembicCall } from "../calls/alembic/written-calls.ts";
import { alembicCode } from "../calls/alembic/written-files.ts";
import { refusingWay } from "../calls/any-tool/refusing-ways.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import type { CodeFunction, CodeModule } from "../code/syntax.ts";
import { knownText, madeFunction, unknown, type Value } from "../code/value.ts";
import type { Folder } from "../evidence/folder.ts";
import {
  type AlembicEnvironment,
  alembicEnvironment,
  alembicSession,
} from "../evidence/python/alembic-environment.ts";
import {
  isVersionAtLeast,
  lockedPythonPackage,
  pythonRequirement,
} from "../evidence/python/python-packages.ts";
import { graphOrder } from "../text/graph-order.ts";
import { wholeOf } from "../text/lines.ts";
import { asLast } from "../text/migration-name.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

const ADVICE: Advice = {
  alone:
    "put it inside `with op.get_context().autocommit_block():`, and give a call `postgresql_concurrently=True`",
  several: true,
  notValid: "`postgresql_not_valid=True`",
  inCode: alembicCall,
};

export const alembic: Tool = {
  id: "alembic",
  name: "Alembic",
  commands: [
    ["alembic", "upgrade"],
    ["alembic", "downgrade"],
    ["flask", "db", "upgrade"],
  ],
  aliases: ["flask-migrate", "flask migrate", "sqlalchemy"],
  recorded: true,
  // alembic/command.py, stamp: moves the version of the branch to a revision, forward or back, and runs nothing
  countAsApplied: () => asLast("alembic stamp REVISION, with the file's own"),
  reads: "python",
  onlyCode: true,
  shows,
  optOut: [],
  claim: () => null,
  home,
  session: alembicSession,
  versioned: {
    by: (file) => revisionIn(file),
    effect: "Alembic loads only one of two files with one revision",
  },
  read: (root) => {
    const project = projectOf(root);
    return inOrder(revisionsOf(root)).map((revision) => versionOf(revision, project));
  },
  one: (file, root) => {
    const revision = revisionOf(file);
    return [revision ? versionOf(revision, projectOf(root)) : { up: [], down: [] }];
  },
  leaves: () => "Alembic loads files that set `revision` and `down_revision`",
};

function shows(folder: Folder): string | null {
  const ini = folder.above.map((at) => at.file("alembic.ini")).find((file) => file);
  if (ini) return `${ini.path} is there`;
  const locked = lockedPythonPackage(folder, "alembic");
  if (locked) return `${locked.file} has alembic ${locked.version}`;
  const named = pythonRequirement(folder, "(?:alembic|flask-migrate)");
  return named === null ? null : `${named} names alembic`;
}

/** The folder of versions stands beside env.py; those below it belong to it. */
function home(folder: Folder): Folder {
  return folder.above.find(({ parent }) => parent?.names.has("env.py")) ?? folder;
}

const assigned = /^revision\s*(?::[^=\n]*)?=\s*(["'])([^"'\n]+)\1/m;

function revisionIn({ text }: SourceFile): string | null {
  return assigned.exec(text)?.[2] ?? null;
}

interface AlembicProject {
  readonly environment: AlembicEnvironment;
  readonly reads: AlembicReads;
}

function projectOf(root: Folder): AlembicProject {
  const own = lockedPythonPackage(root, "alembic")?.version;
  const sqlalchemy = lockedPythonPackage(root, "sqlalchemy")?.version ?? "2";
  const since = (...wanted: readonly number[]) => own === undefined || isVersionAtLeast(own, ...wanted);
  return {
    environment: alembicEnvironment(root),
    reads: {
      indexConditions: isVersionAtLeast(sqlalchemy, 2) ? since(1, 11, 2) : since(1, 13),
      conditions: since(1, 16),
    },
  };
}

interface AlembicRevision {
  readonly file: SourceFile;
  readonly module: CodeModule;
  readonly revision: string;
  /** What comes before it: `down_revision` and `depends_on`. */
  readonly before: readonly string[];
}

function revisionsOf(root: Folder): readonly AlembicRevision[] {
  return root.below.flatMap((folder) =>
    folder.matching((name) => isIn("python", name)).flatMap((file) => revisionOf(file) ?? []),
  );
}

/** Null where the file sets no revision. */
function revisionOf(file: SourceFile): AlembicRevision | null {
  if (!/^down_revision\b/m.test(file.text)) return null;
  const module = moduleOf(file, "python");
  if (!module) return null;
  const { evaluation } = evaluated(file, { conventions: new Map() }, everything);
  evaluation.run(module);
  const revision = knownText(evaluation.named("revision")) ?? revisionIn(file);
  if (revision === null) return null;
  const before = ["down_revision", "depends_on"].flatMap((name) => textsIn(evaluation.named(name)));
  return { file, module, revision, before };
}

const everything: AlembicReads = { indexConditions: true, conditions: true };

function textsIn(value: Value | undefined): readonly string[] {
  const items = value?.kind === "list" ? value.items : value ? [value] : [];
  return items.flatMap((item) => knownText(item) ?? []);
}

/** A file may name another one by the beginning of its revision. */
function inOrder(revisions: readonly AlembicRevision[]): readonly AlembicRevision[] {
  const known = new Map(revisions.map((one) => [one.revision, one] as const));
  const named = (name: string) =>
    known.get(name) ??
    (name.length >= 4 ? revisions.find(({ revision }) => revision.startsWith(name)) : undefined);
  return graphOrder(revisions, ({ before }) => before.flatMap((name) => named(name) ?? []));
}

function evaluated(
  file: SourceFile,
  { conventions }: Pick<AlembicEnvironment, "conventions">,
  reads: AlembicReads,
): { readonly evaluation: Evaluation; readonly host: AlembicHost } {
  const made: { evaluation?: Evaluation; operations?: Operations } = {};
  const run = (): Evaluation => made.evaluation as Evaluation;
  const host = new AlembicHost(run, () => made.operations as Operations);
  const evaluation = new Evaluation(file, host);
  made.evaluation = evaluation;
  made.operations = new Operations(evaluation, conventions, reads);
  return { evaluation, host };
}

interface SentWay {
  readonly sent: readonly SentByCode[];
  readonly span: Span;
  readonly way: CodeFunction;
  /** `downgrade` as it is written. */
  readonly down: CodeFunction | null;
  readonly refusal: Pick<Rollback, "refuses">;
}

const functions = { up: "upgrade", down: "downgrade" } as const;

function sentBy(
  { file, module }: AlembicRevision,
  direction: Direction,
  project: AlembicProject,
): SentWay | null {
  const { evaluation, host } = evaluated(file, project.environment, project.reads);
  evaluation.run(module);
  const way = evaluation.named(functions[direction]);
  if (way?.kind !== "function") return null;
  host.isRunning = true;
  const handed = way.made.parameters.map(({ pattern }) =>
    pattern.kind === "name" ? host.handed(pattern.name) : unknown,
  );
  evaluation.invoke(way, handed);
  const down = evaluation.named(functions.down);
  return {
    ...{ sent: evaluation.sent.all, span: way.made.span, way: way.made },
    ...{ down: madeFunction(down), refusal: refusingWay(down) },
  };
}

function versionOf(revision: AlembicRevision, project: AlembicProject): VersionParts {
  const { file, module } = revision;
  const up = sentBy(revision, "up", project);
  const found = sentBy(revision, "down", project);
  const down = found?.sent.length === 0 ? null : found;
  const rollback: Rollback = {
    place: "section",
    present: down !== null,
    where: "`downgrade()`",
    ...found?.refusal,
  };
  const make = (way: SentWay, direction: Direction): Part => ({
    ...{ file, direction, rollback, advice: ADVICE, sent: way.sent, comments: module.comments },
    span: found ? way.span : wholeOf(file),
    code: alembicCode({
      ...{ text: file.text, module, way: way.way, down: way.down },
      revisionIn: (text) => revisionIn({ path: "", text, changed: "none" }),
    }),
    ...sendingOf(project.environment),
  });
  return { up: up ? [make(up, "up")] : [], down: down ? [make(down, "down")] : [] };
}

function sendingOf({
  perMigration,
  transactional,
  file,
}: AlembicEnvironment): Pick<Part, "execution" | "why"> {
  if (!transactional)
    return {
      execution: "autocommit",
      why: `${file} says transactional_ddl=False, so Alembic opens no transaction`,
    };
  if (perMigration)
    return {
      execution: "transaction",
      why: `${file} says transaction_per_migration=True, so each migration has a transaction of its own`,
    };
  return { execution: "batch", why: "Alembic runs all pending migrations in one transaction" };
}
