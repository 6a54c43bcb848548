import type { Advice, Direction, Rollback, SentByCode, SourceFile, Span } from "../../types.ts";
import type { ChangelogDocument, ChangelogNode } from "../code/changelog/node.ts";
import { readYaml } from "../code/changelog/yaml.ts";
import { isIn } from "../code/languages.ts";
import { SentStatements } from "../code/sent-statements.ts";
import { byCodeUnits } from "../evidence/folder.ts";
import { fileNameOf } from "../evidence/path.ts";
import { jsonFile, yaml } from "../marks/language.ts";
import { wholeOf } from "../text/lines.ts";
import type { CodeMark, Part, Tool, VersionParts } from "../tool.ts";

/** docs/operations of pgroll, 0.16: the word by which each operation stands. */
const operations =
  "(?:add_column|alter_column|create_constraint|create_index|create_table|drop_column|drop_constraint|drop_index|drop_multicolumn_constraint|drop_table|rename_column|rename_constraint|rename_table|set_replica_identity|sql)";

const marks: readonly CodeMark[] = [
  { ...jsonFile, marks: [new RegExp(String.raw`"operations"\s*:\s*\[\s*\{\s*"${operations}"\s*:`)] as const },
  {
    ...yaml,
    marks: [
      new RegExp(String.raw`^operations[^\S\n]*:[^\S\n]*\n\s{0,20}-\s+${operations}\s*:`, "m"),
    ] as const,
  },
].map((mark) => ({ ...mark, tool: "pgroll", prints: null }));

/** A text is one query of its own: pkg/migrations/dbactions.go, rawSQLAction. What pgroll builds itself is concurrent. */
const ADVICE: Advice = {
  alone:
    "give the statement a `sql` operation in a migration of its own, or use `create_index` or `drop_index`",
  several: true,
  withoutTimeout: "run this migration with `--lock-timeout 0`",
};

export const pgroll: Tool = {
  id: "pgroll",
  name: "pgroll",
  commands: [
    ["pgroll", "start"],
    ["pgroll", "migrate"],
  ],
  recorded: true,
  code: marks,
  reads: "changelog",
  onlyCode: true,
  shows: () => null,
  optOut: [],
  claim: () => null,
  // cmd/root.go: --lock-timeout is 500 ms where nobody says otherwise; pkg/roll/roll.go sets it for the session.
  session: () => new Map([["lock_timeout", "500ms"]]),
  // What its own operations make stands between those of SQL, and is not read.
  ordered: () => false,
  // pkg/migrations/op_common.go, CollectFilesFromDir
  read: (root) =>
    root
      .matching((name) => isIn("changelog", name) && !/\.(?:xml|toml)$/i.test(name))
      .toSorted((a, b) => byCodeUnits(fileNameOf(a.path), fileNameOf(b.path)))
      .flatMap((file) => versionOf(file) ?? []),
  one: (file) => [versionOf(file) ?? { up: [], down: [] }],
  leaves: () => "it holds no `operations`",
};

/** Null where the file is no migration. */
function versionOf(file: SourceFile): VersionParts | null {
  const document = readYaml(file.text, /\.json$/i.test(file.path) ? "json" : "yaml", "operations");
  if (!document.root && document.errors.length === 0) return null;
  const all = (document.root?.children ?? []).filter(({ name }) => name === "sql");
  const atOnce = all.filter((one) => !isOnComplete(one));
  const undone = all.flatMap((one) => keyIn(one, "down") ?? []);
  const rollback: Rollback = {
    // Once it is complete nothing is rolled back: `down` is refused beside `onComplete` (op_raw_sql.go, Validate).
    place: atOnce.length > 0 ? "section" : "none",
    present: undone.length > 0,
    where: "`down`",
    takesSql: true,
  };
  const make = (direction: Direction, sent: readonly SentByCode[], span: Span): Part => ({
    ...{ file, span, direction, rollback, advice: ADVICE, sent, comments: document.comments },
    execution: "autocommit",
    why: "pgroll sends each `sql` operation as one query, outside a transaction of its own",
  });
  const whole = wholeOf(file);
  const sentUp = sentBy([...atOnce, ...all.filter(isOnComplete)], "up", document);
  return {
    up: [make("up", sentUp, whole)],
    down: undone.length > 0 ? [make("down", sentBy(atOnce.toReversed(), "down", document), whole)] : [],
  };
}

function sentBy(
  given: readonly ChangelogNode[],
  name: Direction,
  { errors }: ChangelogDocument,
): readonly SentByCode[] {
  const sent = new SentStatements();
  for (const { span, message } of name === "up" ? errors : []) sent.unread(span, message);
  for (const operation of given) {
    const found = keyIn(operation, name);
    if (found?.value) sent.send(found.value, found);
    else if (found || name === "up") sent.unread(operation.span, `\`${name}\` is no text`);
  }
  return sent.all;
}

function keyIn({ children }: ChangelogNode, name: string): ChangelogNode | undefined {
  return children.find((one) => one.name === name && one.value?.text !== "");
}

function isOnComplete(operation: ChangelogNode): boolean {
  return keyIn(operation, "onComplete")?.value?.text === "true";
}
