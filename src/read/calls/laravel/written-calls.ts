import { type PlainIndex, plainIndex } from "../../../sql/indexes/plain-index.ts";
import type { AdvisedStatement } from "../../../types.ts";
import { calledWithSql, phpText, phpTexts } from "../../code/php/written-literals.ts";
import type { LaravelRelease } from "./grammar.ts";

/** A statement as a migration of Laravel writes it; `DB::statement` sends whatever has no call of its own. */
export function laravelCall({ node, text }: AdvisedStatement, release: LaravelRelease): string {
  const index = "IndexStmt" in node ? plainIndex(node.IndexStmt, text) : null;
  return (index && madeOnline(index, release)) ?? calledWithSql("DB::statement", text.replaceAll("?", "??"));
}

/** `online()` is there since Laravel 12.23, and makes a unique index a constraint. */
function madeOnline(index: PlainIndex, release: LaravelRelease): string | null {
  const { unique, concurrent, include, where, ifNotExists, table, columns, method, name } = index;
  if (release < 1223 || unique || !concurrent || include.length > 0 || where !== null || ifNotExists)
    return null;
  const of =
    table.schema === undefined || table.schema === "public" ? table.name : `${table.schema}.${table.name}`;
  const algorithm = method === "btree" ? "" : `, ${phpText(method)}`;
  return [
    `Schema::table(${phpText(of)}, function (Blueprint $table) {`,
    `    $table->index(${phpTexts(columns)}, ${phpText(name)}${algorithm})->online();`,
    "});",
  ].join("\n");
}
