import type { Advice, Direction, Rollback, SourceFile, Span } from "../../../types.ts";
import { changelogIn } from "../../code/changelog/index.ts";
import type { ChangelogForm, ChangelogNode } from "../../code/changelog/node.ts";
import type { Folder } from "../../evidence/folder.ts";
import { folderOf } from "../../evidence/path.ts";
import { wholeOf } from "../../text/lines.ts";
import type { Part, VersionParts } from "../../tool.ts";
import { documentsIn, type PlacedFile, placed } from "./changelog-files.ts";
import { type ChangelogVisitor, ChangelogWalk, type OpenChangelog } from "./changelog-walk.ts";
import { Changeset, type ChangesetSegment } from "./changeset.ts";
import { formattedSteps, hasHeader } from "./formatted-sql.ts";
import { changelogCall } from "./written-changes.ts";

const OPT_OUTS: Readonly<Record<ChangelogForm, string>> = {
  xml: '`runInTransaction="false"`',
  yaml: "`runInTransaction: false`",
  json: '`"runInTransaction": false`',
};

function adviceOf(form: ChangelogForm): Advice {
  return {
    alone: `give the changeSet ${OPT_OUTS[form]}, and send the statement with a \`sql\` change`,
    several: true,
    notValid: form === "xml" ? '`validate="false"`' : "`validate: false`",
    inCode: changelogCall(form),
  };
}

/** A text in one piece is a pipeline once it is out of its transaction. */
function wholeAdvice(form: ChangelogForm, isOut: boolean): Advice {
  const off = "take `splitStatements` off the change";
  return { ...adviceOf(form), alone: isOut ? off : `${off}, and give the changeSet ${OPT_OUTS[form]}` };
}

/** Everything that a folder's changelogs run, in their order. */
export function stepsOfChangelogs(root: Folder): readonly VersionParts[] {
  const steps = new ChangelogSteps();
  const walk = new ChangelogWalk(steps);
  const made = new Set<string>();
  const all: VersionParts[] = [];
  const run = (place: PlacedFile): void => {
    walk.enter(place);
    const { parts, tables } = steps.take();
    // What makes the same tables is another way to the same database: a snapshot, or a newer one.
    const isOther = tables.some((table) => made.has(table));
    if (isOther) all.push(...parts.map((part) => ({ ...part, history: place.file.path })));
    else all.push(...parts);
    if (!isOther) for (const table of tables) made.add(table);
  };
  for (const master of mastersIn(root)) run(master);
  for (const place of unreachedBeside(root, walk.reached)) run(place);
  return all;
}

/** The tables that a changeset makes whatever the database has. */
function tablesMade({ children }: ChangelogNode): readonly string[] {
  if (children.some(({ name }) => name === "preConditions")) return [];
  return children
    .flatMap((change) => (change.name === "changes" ? change.children : [change]))
    .filter(({ name }) => name === "createTable")
    .flatMap(({ children: settings }) => {
      const told = (key: string) => settings.find(({ name }) => name === key)?.value?.text ?? "";
      const name = told("tableName");
      return name === "" ? [] : [`${told("schemaName")}.${name}`.toLowerCase()];
    });
}

/** What stands beside what a changelog leads to, and is led to by none. */
function unreachedBeside(root: Folder, reached: ReadonlySet<string>): readonly PlacedFile[] {
  const folders = new Set([root.path, ...[...reached].map(folderOf)]);
  return root.below
    .filter(({ path }) => folders.has(path))
    .flatMap((folder) => {
      const sql = folder.sql.filter((file) => folder === root || hasHeader(file.text));
      return [...documentsIn(folder), ...sql].map((file) => ({ file, folder }));
    })
    .filter(({ file }) => !reached.has(file.path));
}

export function stepsOfFile(file: SourceFile, root: Folder): readonly VersionParts[] {
  const steps = new ChangelogSteps();
  new ChangelogWalk(steps).enter(placed(file, root));
  // What it includes belongs to its own files.
  const own = steps.all.filter(({ up }) => up.some((part) => part.file.path === file.path));
  return own.length > 0 ? own : [{ up: [], down: [] }];
}

/** Those that no other one of the folder includes; of a circle the first. */
export function mastersIn(root: Folder): readonly PlacedFile[] {
  const documents = documentsIn(root).map((file): PlacedFile => ({ file, folder: root }));
  const included = new Set<string>();
  for (const place of documents) {
    if (included.has(place.file.path)) continue;
    const walk = new ChangelogWalk({ changeset: () => {}, sqlFile: () => {}, unread: () => {} });
    walk.enter(place);
    for (const path of walk.reached) if (path !== place.file.path) included.add(path);
  }
  return documents.filter(({ file }) => !included.has(file.path));
}

/** Makes a version of each changeset. */
class ChangelogSteps implements ChangelogVisitor {
  readonly all: VersionParts[] = [];
  #tables: string[] = [];
  /** Of each changelog whether anything of it has been run here. */
  readonly #ours = new Map<string, VersionParts | null>();

  changeset(changelog: OpenChangelog, node: ChangelogNode): void {
    const changeset = new Changeset(changelog, node);
    if (!changeset.isOurs) this.elsewhere(changelog);
    else {
      this.#add(changelog, versionOf(changelog, changeset));
      this.#tables.push(...tablesMade(node));
    }
  }

  /** What has been run since the last time. */
  take(): { readonly parts: readonly VersionParts[]; readonly tables: readonly string[] } {
    const tables = this.#tables;
    this.#tables = [];
    return { parts: this.all.splice(0), tables };
  }

  /** Stands for the file as long as nothing else of it does. */
  elsewhere(changelog: OpenChangelog): void {
    const { path } = changelog.file;
    if (this.#ours.has(path)) return;
    const made = emptyVersion(changelog, "every changeset of the file is for another database, or ignored");
    this.#ours.set(path, made);
    this.all.push(made);
  }

  #add(changelog: OpenChangelog, made: VersionParts): void {
    const { path } = changelog.file;
    const stand = this.#ours.get(path);
    if (stand && this.all.includes(stand)) this.all.splice(this.all.indexOf(stand), 1);
    this.#ours.set(path, null);
    this.all.push(made);
  }

  sqlFile({ file }: PlacedFile): void {
    this.all.push(...formattedSteps(file));
  }

  unread(changelog: OpenChangelog, include: ChangelogNode, message: string): void {
    const parts = emptyVersion(changelog, IN_TRANSACTION).up.map(
      (part): Part => ({
        ...part,
        span: include.span,
        sent: [{ kind: "unread", call: include.span, message }],
      }),
    );
    this.#add(changelog, { up: parts, down: [] });
  }
}

const IN_TRANSACTION = "Liquibase wraps each changeset in a transaction";

function emptyVersion({ file }: PlacedFile, why: string): VersionParts {
  const { form, comments } = changelogIn(file);
  const rollback: Rollback = { place: "section", present: true, where: "the `rollback` of the changeset" };
  const part: Part = {
    ...{ file, span: [file.text.length, file.text.length], direction: "up", execution: "transaction", why },
    ...{ rollback, advice: adviceOf(form), sent: [], comments },
  };
  return { up: [part], down: [] };
}

function versionOf(changelog: OpenChangelog, changeset: Changeset): VersionParts {
  const { file, root } = changelog;
  const down = changeset.down;
  const rollback: Rollback = {
    ...{ place: "section", present: down !== null, where: "the `rollback` of the changeset", takesSql: true },
  };
  const make = (segment: ChangesetSegment, direction: Direction): Part => ({
    ...partOf(segment, changelog, changeset),
    ...{ direction, rollback },
    ...(direction === "down" && !changeset.hasRollback ? { derived: true as const } : {}),
  });
  const up = changeset.up.map((segment) => make(segment, "up"));
  const [first, ...rest] = up.length > 0 ? up : [{ ...emptyPart(changelog, changeset), rollback }];
  const identity = identityOf(file, root, changeset);
  return {
    up: first ? [{ ...first, ...(first.file === file ? { identity } : {}) }, ...rest] : [],
    down: (down ?? []).map((segment) => make(segment, "down")),
  };
}

function emptyPart(changelog: OpenChangelog, changeset: Changeset): Omit<Part, "rollback"> {
  const segment: ChangesetSegment = { file: changelog.file, sent: [], whole: false };
  return { ...partOf(segment, changelog, changeset), direction: "up" };
}

function partOf(
  { file, sent, whole, delimiter }: ChangesetSegment,
  changelog: OpenChangelog,
  changeset: Changeset,
): Omit<Part, "direction" | "rollback"> {
  const { form, comments } = changelogIn(changelog.file);
  const isOut = !changeset.runsInTransaction;
  const why = isOut
    ? `${OPT_OUTS[form]} on the changeSet`
    : `${IN_TRANSACTION}, and the changeSet has no ${OPT_OUTS[form]}`;
  const isOwn = file === changelog.file;
  const advice = whole ? wholeAdvice(form, isOut) : adviceOf(form);
  const { inCode: _, ...plain } = advice;
  return {
    file,
    span: isOwn ? changeset.node.span : wholeOf(file),
    // The driver sends the statements of one text in a pipeline.
    execution: isOut ? (whole ? "pipeline" : "autocommit") : "transaction",
    why: isOwn ? why : `${changelog.file.path} runs it; ${why}`,
    advice: isOwn ? advice : plain,
    ...(sent === null ? ofSqlFile(file, whole, delimiter, isOut) : { sent, comments: isOwn ? comments : [] }),
  };
}

function ofSqlFile(
  file: SourceFile,
  whole: boolean,
  delimiter: string | undefined,
  isOut: boolean,
): Pick<Part, "pieces" | "dialect"> {
  const span: Span = wholeOf(file);
  return {
    ...(whole && !isOut ? { pieces: [span] } : {}),
    ...(delimiter !== undefined && delimiter !== ";" ? { dialect: { delimiter } } : {}),
  };
}

/** Two of one path, id and author are an error before anything runs (ValidatingVisitor.java). */
function identityOf(
  file: SourceFile,
  root: ChangelogNode,
  changeset: Changeset,
): NonNullable<Part["identity"]> {
  const shared = root.children.find(({ name }) => name === "logicalFilePath")?.value?.text;
  const own = changeset.text("logicalFilePath") || changeset.text("filePath") || shared || "";
  return {
    span: headOf(file, changeset.node.span),
    path: own === "" ? file.path : own.replace(/^\//, ""),
    name: `${changeset.text("author")}:${changeset.text("id")}`,
    conditions: [changeset.context, changeset.text("labels")],
  };
}

/** The first line of an element. */
function headOf({ text }: SourceFile, [start, end]: Span): Span {
  const next = text.indexOf("\n", start);
  return [start, next < 0 || next > end ? end : next];
}
