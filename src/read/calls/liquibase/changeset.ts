import type { SentByCode, SourceFile, Span } from "../../../types.ts";
import { NotKnown } from "../../code/call-arguments.ts";
import type { ChangelogNode } from "../../code/changelog/node.ts";
import { SentStatements } from "../../code/sent-statements.ts";
import { type TextValue, textValue } from "../../code/value.ts";
import { ChangelogChange } from "./change.ts";
import { namedFile } from "./changelog-files.ts";
import type { OpenChangelog } from "./changelog-walk.ts";
import { changeSql } from "./changes.ts";
import { isContextOfOther, isForPostgres, passageOf } from "./conditions.ts";
import { inverseSql } from "./inverse.ts";
import { modifications, type SqlModification } from "./modify-sql.ts";
import { quotingOf, SqlNames } from "./names.ts";
import { statementsIn } from "./sql-texts.ts";

/** Some of what a changeset sends, from one file. */
export interface ChangesetSegment {
  readonly file: SourceFile;
  /** Null: the file is SQL, and is sent as it stands. */
  readonly sent: readonly SentByCode[] | null;
  /** It is sent in one piece. */
  readonly whole: boolean;
  readonly delimiter?: string | undefined;
}

/** What is no change, though it stands in a changeset. */
const others: ReadonlySet<string> = new Set([
  ...["comment", "validCheckSum", "validCheckSums", "preConditions", "rollback", "modifySql", "property"],
]);

export class Changeset {
  readonly #changelog: OpenChangelog;
  readonly #self: ChangelogChange;
  readonly node: ChangelogNode;

  constructor(changelog: OpenChangelog, node: ChangelogNode) {
    this.#changelog = changelog;
    this.node = node;
    const own = (of: ChangelogNode) =>
      of.children.find(({ name }) => name === "objectQuotingStrategy")?.value?.text;
    const names = new SqlNames(quotingOf(own(node) ?? own(changelog.root)));
    this.#self = new ChangelogChange(node, names, changelog.properties);
  }

  text(name: string): string {
    return this.#self.text(name) ?? "";
  }

  /** Whether Liquibase runs it on PostgreSQL at all. */
  get isOurs(): boolean {
    if (isContextOfOther(this.context) || this.#self.is("ignore")) return false;
    return isForPostgres(this.#self.text("dbms")) && this.#passage !== "skipped";
  }

  get context(): string {
    return this.text("contextFilter") || this.text("context");
  }

  get #preconditions(): ChangelogNode | undefined {
    return this.node.children.find(({ name }) => name === "preConditions");
  }

  get #passage() {
    return passageOf(this.#preconditions);
  }

  /** Boolean.parseBoolean of what is there; true where nothing is. */
  get runsInTransaction(): boolean {
    const value = this.#self.text("runInTransaction");
    return value === undefined || value.trim().toLowerCase() === "true";
  }

  get changes(): readonly ChangelogChange[] {
    return this.#changesIn(this.node, others);
  }

  #changesIn(node: ChangelogNode, besides: ReadonlySet<string>): readonly ChangelogChange[] {
    const own = node.children.flatMap((one) => (one.name === "changes" ? one.children : [one]));
    return own
      .filter((one) => isChange(one, node, besides))
      .map((one) => new ChangelogChange(one, this.#self.names, this.#changelog.properties));
  }

  get up(): readonly ChangesetSegment[] {
    const run = this.#run(modifications(this.node, this.#changelog.properties, false));
    for (const change of this.changes) run.change(change);
    return run.segments;
  }

  get #rollbacks(): readonly ChangelogNode[] {
    return this.node.children.filter(({ name, attribute }) => name === "rollback" && !attribute);
  }

  /** Somebody wrote the way back, be it nothing. */
  get hasRollback(): boolean {
    return this.#rollbacks.length > 0;
  }

  /** Null: there is none, and Liquibase refuses to take the changeset back. */
  get down(): readonly ChangesetSegment[] | null {
    const run = this.#run(modifications(this.node, this.#changelog.properties, true));
    if (this.hasRollback) for (const rollback of this.#rollbacks) this.#rollback(rollback, run);
    else if (!this.#turnAround(run)) return null;
    return run.segments;
  }

  #rollback(rollback: ChangelogNode, run: ChangesetRun): void {
    const own = (name: string) => rollback.children.find((one) => one.name === name);
    if (own("changeSetId") ?? own("changeSetID")) {
      run.unread(rollback.span, "the changeset that it names is run again, and is not read here");
      return;
    }
    const texts = [
      rollback,
      ...rollback.children.filter(({ name, children }) => name === "" && children.length === 0),
    ];
    const changes = this.#changesIn(rollback, new Set(["comment"]));
    const split = this.#self.text("rollbackSplitStatements");
    for (const { value } of texts)
      if (value && !/^\s*(?:empty|not required)?\s*$/i.test(value.text))
        run.texts(this.#changelog.properties.in(value), rollback.span, split?.toLowerCase() === "false", ";");
    for (const change of changes) run.change(change);
  }

  #turnAround(run: ChangesetRun): boolean {
    const changes = this.changes.filter((change) => isForPostgres(change.text("dbms")));
    if (!changes.every(({ name }) => inverseSql.has(name))) return false;
    for (const change of [...changes].reverse()) run.written(change, inverseSql.get(change.name));
    return true;
  }

  #run(modified: readonly SqlModification[] | string): ChangesetRun {
    const condition = this.#passage === "unknown" ? (this.#preconditions?.span ?? null) : null;
    return new ChangesetRun(this.#changelog, modified, condition);
  }
}

function isChange(node: ChangelogNode, parent: ChangelogNode, besides: ReadonlySet<string>): boolean {
  if (node.attribute || node.name === "" || besides.has(node.name)) return false;
  // In YAML the settings of a changeset and its changes' list stand beside each other; in XML settings are attributes.
  const isSetting = node.value !== null && node.children.length === 0 && parent.children.includes(node);
  return changeSql.has(node.name) || node.name === "sql" || node.children.length > 0 || !isSetting;
}

/** Collects what a changeset sends, file by file. */
class ChangesetRun {
  readonly segments: ChangesetSegment[] = [];
  readonly #changelog: OpenChangelog;
  readonly #modified: readonly SqlModification[] | string;
  readonly #condition: Span | null;
  #open: SentStatements | null = null;
  #isWhole = false;

  constructor(
    changelog: OpenChangelog,
    modified: readonly SqlModification[] | string,
    condition: Span | null,
  ) {
    this.#changelog = changelog;
    this.#modified = modified;
    this.#condition = condition;
  }

  /** What is sent from the changelog itself, in pieces or as a whole. */
  #sent(whole = false): SentStatements {
    if (this.#open && this.#isWhole === whole) return this.#open;
    const made = this.#collection();
    this.#open = made;
    this.#isWhole = whole;
    this.segments.push({ file: this.#changelog.file, sent: made.all, whole });
    return made;
  }

  #collection(): SentStatements {
    const made = new SentStatements();
    if (this.#condition) made.condition = { span: this.#condition, otherwise: false };
    return made;
  }

  unread(span: Span, why: string | NotKnown): void {
    this.#sent().unread(span, why);
  }

  change(change: ChangelogChange): void {
    if (!isForPostgres(change.text("dbms"))) return;
    if (change.name === "sql") this.#sql(change);
    else if (change.name === "sqlFile") this.#sqlFile(change);
    else this.written(change, changeSql.get(change.name));
  }

  written(
    change: ChangelogChange,
    write: ((change: ChangelogChange) => readonly (string | TextValue)[]) | undefined,
  ): void {
    if (!write) {
      this.unread(change.node.span, unreadReason(change.name));
      return;
    }
    try {
      for (const sql of write(change))
        this.#send(typeof sql === "string" ? textValue(sql) : sql, change.node.span);
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      this.unread(
        change.node.span,
        new NotKnown(`\`${change.name}\` is not read: ${error.message}`, error.makes),
      );
    }
  }

  #send(sql: TextValue, span: Span, into = this.#sent()): void {
    if (typeof this.#modified === "string") {
      into.unread(span, this.#modified);
      return;
    }
    const made = this.#modified.reduce((text, modify) => modify(text), sql);
    const { text, runs } = made;
    // Of a text that has been cut, not every statement has what is not known.
    const holes = text.includes("${") ? { holes: true as const } : {};
    into.send({ kind: "text", text, runs, ...holes }, { span });
  }

  #sql(change: ChangelogChange): void {
    const text = change.sql("sql") ?? change.body;
    if (!text) return;
    this.texts(
      text,
      change.node.span,
      change.text("splitStatements")?.toLowerCase() === "false",
      change.text("endDelimiter"),
    );
  }

  texts(text: TextValue, span: Span, whole: boolean, delimiter: string | undefined): void {
    const into = this.#sent(whole);
    for (const statement of statementsIn(text, { splits: !whole, delimiter }))
      this.#send(statement, span, into);
  }

  #sqlFile(change: ChangelogChange): void {
    const path = change.text("path") ?? "";
    const relative = change.is("relativeToChangelogFile");
    const found = path === "" ? null : namedFile(path, this.#changelog, relative);
    if (!found) {
      this.unread(change.node.span, `the file ${path} is not found`);
      return;
    }
    const whole = change.text("splitStatements")?.toLowerCase() === "false";
    const delimiter = change.text("endDelimiter");
    const { file } = found;
    if (this.#modified.length === 0) this.segments.push({ file, sent: null, whole, delimiter });
    else {
      const into = this.#collection();
      const runs = [{ at: 0, from: 0, length: file.text.length }];
      for (const statement of statementsIn(
        { kind: "text", text: file.text, runs },
        { splits: !whole, delimiter },
      ))
        this.#send(statement, spanOfRuns(statement), into);
      this.segments.push({ file, sent: into.all, whole });
    }
    this.#open = null;
  }
}

function spanOfRuns({ runs }: TextValue): Span {
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last ? [first.from, last.from + last.length] : [0, 0];
}

function unreadReason(name: string): string {
  if (name === "customChange") return "it runs a class of the project's own: what that sends is not read";
  if (name === "executeCommand") return "it runs a program: what that sends is not read";
  if (/^load(?:Update)?Data$/.test(name)) return "the rows that it loads are not read";
  return `\`${name}\` is no change that is read`;
}
