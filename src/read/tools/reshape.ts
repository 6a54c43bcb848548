import type { Advice, Direction, Rollback, SentByCode, SourceFile } from "../../types.ts";
import { phases, type ReshapeFile, type ReshapePhase } from "../calls/reshape/action.ts";
import { jsonActions } from "../calls/reshape/json-actions.ts";
import { tomlActions } from "../calls/reshape/toml-actions.ts";
import { SentStatements } from "../code/sent-statements.ts";
import { byCodeUnits } from "../evidence/folder.ts";
import { fileNameOf } from "../evidence/path.ts";
import { jsonFile, toml } from "../marks/language.ts";
import { wholeOf } from "../text/lines.ts";
import { byNumber } from "../text/order.ts";
import type { CodeMark, Part, Tool, VersionParts } from "../tool.ts";

/** fabianlindfors/reshape 0.9, src/migrations: the types of its actions. */
const actions =
  "(?:create_table|rename_table|remove_table|add_column|alter_column|remove_column|add_index|remove_index|add_foreign_key|remove_foreign_key|create_enum|remove_enum|custom)";

const marks: readonly CodeMark[] = [
  {
    ...toml,
    marks: [
      new RegExp(String.raw`^\[\[actions\]\][^\S\n]*\r?\n\s{0,20}type\s*=\s*["']${actions}["']`, "m"),
    ] as const,
  },
  {
    ...jsonFile,
    marks: [new RegExp(String.raw`"actions"\s*:\s*\[\s*\{\s*"type"\s*:\s*"${actions}"`)] as const,
  },
].map((mark) => ({ ...mark, tool: "Reshape", prints: null }));

/** Each text goes through batch_execute, one simple query: src/db.rs, Conn::run. Its timeout cannot be told, but set. */
const ADVICE: Advice = {
  alone: "give the statement a `custom` action of its own, or use `add_index` or `remove_index`",
  several: true,
  withoutTimeout:
    "give `SET lock_timeout = 0` a `custom` action of its own before it, and `SET lock_timeout = '1s'` another behind it",
};

export const reshape: Tool = {
  id: "reshape",
  name: "Reshape",
  commands: [
    ["reshape", "migration", "start"],
    ["reshape", "migrate"],
  ],
  recorded: true,
  code: marks,
  reads: "changelog",
  onlyCode: true,
  shows: () => null,
  optOut: [],
  claim: () => null,
  // src/db.rs, DbLocker::connect
  session: () => new Map([["lock_timeout", "1s"]]),
  // What its own actions make stands between those of SQL, and is not read.
  ordered: () => false,
  // src/main.rs, find_migrations
  read: (root) =>
    root
      .matching((name) => /\.(?:toml|json)$/.test(name))
      .toSorted((a, b) => byName(fileNameOf(a.path), fileNameOf(b.path)))
      .flatMap((file) => versionOf(file) ?? []),
  one: (file) => [versionOf(file) ?? { up: [], down: [] }],
  leaves: () => "it holds no `actions`",
};

/** lexical_sort, natural_cmp, over names without their ends: digits by their value. */
function byName(a: string, b: string): number {
  const [x, y] = [a, b].map((name) => name.replace(/\.[^.]*$/, "").match(/\d+|\D+/g) ?? []);
  for (const [at, part] of (x ?? []).entries()) {
    const other = y?.[at];
    if (other === undefined) return 1;
    const isNumber = /^\d/.test(part) && /^\d/.test(other);
    const found = isNumber ? byNumber(part, other) : byCodeUnits(part.toLowerCase(), other.toLowerCase());
    if (found !== 0) return found;
  }
  return (x?.length ?? 0) - (y?.length ?? 0) || byCodeUnits(a, b);
}

/** Null where the file is no migration. */
function versionOf(file: SourceFile): VersionParts | null {
  const read = /\.json$/i.test(file.path) ? jsonActions(file.text) : tomlActions(file.text);
  if (!read.actions && read.errors.length === 0) return null;
  const has = (phase: ReshapePhase) => (read.actions ?? []).some(({ texts }) => texts.has(phase));
  const rollback: Rollback = {
    // Once its completion begins, nothing is aborted: src/lib.rs, abort.
    place: has("start") ? "section" : "none",
    present: has("abort"),
    where: "`abort`",
    takesSql: true,
  };
  const make = (direction: Direction, sent: readonly SentByCode[]): Part => ({
    ...{ file, span: wholeOf(file), direction, rollback, advice: ADVICE, sent, comments: read.comments },
    execution: "autocommit",
    why: "Reshape sends each text of a `custom` action as one query, outside a transaction of its own",
  });
  return {
    up: [make("up", sentBy(read, ["start", "complete"]))],
    down: has("abort") ? [make("down", sentBy(read, ["abort"]))] : [],
  };
}

/** All that starts, in order, before all that completes; aborts from the last one on. */
function sentBy(
  { actions: all, errors }: ReshapeFile,
  wanted: readonly ReshapePhase[],
): readonly SentByCode[] {
  const sent = new SentStatements();
  if (wanted.includes("start")) for (const { span, message } of errors) sent.unread(span, message);
  for (const phase of phases.filter((one) => wanted.includes(one)))
    for (const { texts } of phase === "abort" ? [...(all ?? [])].reverse() : (all ?? [])) {
      const text = texts.get(phase);
      if (text) sent.send(text, text);
    }
  return sent.all;
}
