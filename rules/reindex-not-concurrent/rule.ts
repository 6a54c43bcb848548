import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, printTable, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { checksValidity } from "../../src/sql/indexes/validity-check.ts";
import { tableOf } from "../../src/sql/locks/locks-taken.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { reindexWork } from "../../src/sql/locks/table-work.ts";
import { withWord } from "../../src/sql/repair/repaired-statement.ts";
import { concurrentAdvice } from "../../src/sql/statements/concurrent-form.ts";
import { insertAfter } from "../../src/sql/statements/edit.ts";
import { isConcurrent } from "../../src/sql/statements/reindex-options.ts";
import { table } from "../../src/text/lookup.ts";
import { systemReindex } from "./system-reindex.ts";

const words = table<string>({
  REINDEX_OBJECT_INDEX: "INDEX",
  REINDEX_OBJECT_TABLE: "TABLE",
  REINDEX_OBJECT_SCHEMA: "SCHEMA",
  REINDEX_OBJECT_DATABASE: "DATABASE",
});

export default defineRule({
  id: "reindex-not-concurrent",
  severity: "error",
  blocks: true,
  title: "REINDEX without CONCURRENTLY blocks writes, and most reads",
  why: `
    A plain REINDEX holds a SHARE lock on the table and an ACCESS EXCLUSIVE lock on each index it rebuilds. Writes
    wait, and so does every query that is planned meanwhile, because the planner looks at all indexes of the table.`,
  instead: `Use REINDEX … CONCURRENTLY, outside any transaction block.`,
  manual: "sql-reindex.html#SQL-REINDEX-CONCURRENTLY",
  proof: { by: "locks", mode: "ShareLock", blocks: ["select", "insert", "update", "delete"] },

  visit: {
    *ReindexStmt(reindex, at, { postgres }) {
      const word = words.get(reindex.kind ?? "");
      if (reindex.kind === "REINDEX_OBJECT_SYSTEM" && !isConcurrent(reindex)) yield systemReindex(at);
      if (!word || isConcurrent(reindex)) return;
      const name = nameOf(reindex.relation);
      const table = word === "TABLE" ? name : word === "INDEX" ? tableOf(name, at.schema) : undefined;
      if (table && preexistence(table, at) === "new") return;
      const named = reindex.relation ? printName(name) : quoteIdentifier(reindex.name ?? "");
      const object = reindex.relation || reindex.name ? ` ${named}` : "";
      const waits = table ? printTable(table) : word === "INDEX" ? "its table" : "every table in it";
      const { advice, safe } = concurrentAdvice(at, `Use REINDEX ${word} CONCURRENTLY.`, postgres);
      // Concurrently, only an index that is named is rebuilt though it is invalid.
      const mends = word !== "INDEX" && checksValidity(at);
      yield {
        ...(table ? { table, ...reindexWork(name, table, at) } : {}),
        span: at.span,
        message: `REINDEX ${word}${object} blocks writes to ${waits}, and reads that are planned meanwhile`,
        ...advice,
        ...(reindex.params?.length
          ? {}
          : insertAfter(at, word, " CONCURRENTLY", "Add CONCURRENTLY", safe && !mends)),
        ...(reindex.params?.length || mends ? {} : withWord(at, [word], "CONCURRENTLY")),
      };
    },
  },
});
