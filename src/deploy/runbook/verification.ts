import { indexConstraintsQuery } from "../../postgres/questions/index-constraints.ts";
import { indexValidityQuery } from "../../postgres/questions/index-validity.ts";
import type { ChangeToWrite, Step, WrittenBlock, WrittenSection } from "../../types.ts";
import { keyOfSought } from "../apply/names.ts";
import { soughtWords } from "../steps.ts";
import { asked, commands, heading, said, wantedRows } from "./blocks.ts";
import { filesInShell } from "./files-in-shell.ts";
import { measuredOf, sizeWords } from "./step-words.ts";

/** Whether it is so, read in a new session; that a name is in pg_indexes says nothing. */
export function verification(change: ChangeToWrite): WrittenSection {
  const { wishes } = change;
  return {
    title: "Is it so?",
    blocks: [
      ...asked(
        "In a new session: the one that has built sees its own.",
        indexValidityQuery(wantedRows(wishes.map(({ index }) => index))),
        "what the table says. That an index has a row in pg_indexes proves nothing: an INVALID one has it, too.",
      ),
      {
        kind: "table",
        head: ["Index", "State", "Size"],
        rows: wishes.map((wish) => [
          `\`${soughtWords(wish.index)}\``,
          stateWished(wish, change),
          wish.wish === "gone" ? "" : sizeWords(measuredOf(wish, change), change.measured?.rows ?? null),
        ]),
      },
      ...constraints(wishes.filter(({ constraint, wish }) => constraint && wish !== "gone")),
      ...(wishes.some(({ wish }) => wish !== "gone") ? plans(change) : []),
      said("Or all of it, with the definitions compared as the server prints them:"),
      commands(`indexwright verify ${filesInShell(change)} --database-url "$DATABASE_URL"`),
    ],
  };
}

function constraints(taken: readonly Step[]): readonly WrittenBlock[] {
  if (taken.length === 0) return [];
  return asked(
    "Constraints, and the indexes that they have:",
    indexConstraintsQuery(wantedRows(taken.map(({ index }) => index))),
    "`constraint_name` is there for each.",
  );
}

function stateWished({ wish, only, index }: Step, { steps }: ChangeToWrite): string {
  if (wish === "gone") return "`missing`";
  if (!only) return "`valid`";
  const own = keyOfSought(index);
  return steps.some(({ parent }) => parent && keyOfSought(parent) === own)
    ? "`valid`; `in parts`: one is not attached for each partition"
    : "`in parts`, until one is attached for each partition";
}

/** Queries with parameters have a plan for any values since PostgreSQL 16. */
function plans({ measured }: ChangeToWrite): readonly WrittenBlock[] {
  const queries = firstOfEach(measured?.queries ?? []);
  if (queries.length === 0)
    return [
      said(
        "Whether the planner uses it shows EXPLAIN of the queries that it is for, each with its own values; with `indexwright prove --workload QUERIES --format json` this document holds them.",
      ),
    ];
  return [
    heading("The plans of the queries that it is for"),
    said("Values in them may be made up: put some in that production has."),
    ...queries.flatMap(({ name, sql, index }) => {
      const generic = /\$\d/.test(sql);
      return asked(
        `${name}${generic ? ", for any values (GENERIC_PLAN, since PostgreSQL 16)" : ""}:`,
        `EXPLAIN ${generic ? "(GENERIC_PLAN) " : ""}${sql.trim().replace(/;$/, "")}`,
        `the plan names \`${index}\`. Where a table has few rows, it rightly does not.`,
      );
    }),
  ];
}

const MOST_PLANS = 20;

/** Of each index one query. */
function firstOfEach<Query extends { readonly index: string }>(queries: readonly Query[]): readonly Query[] {
  const first = new Map<string, Query>();
  for (const query of queries) if (!first.has(query.index)) first.set(query.index, query);
  return [...first.values()].slice(0, MOST_PLANS);
}
