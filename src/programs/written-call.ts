import { readSql } from "../parse/grammar.ts";
import type { WriteCall } from "../repair/code/code-pieces.ts";
import { tableOf } from "../sql/locks/locks-taken.ts";
import type { AdvisedStatement } from "../types.ts";

/** A statement of a repair as the tool's own call. */
export const writtenCall: WriteCall = ({ migration: { advice, code }, version }, sql, original) => {
  const read = readSql(sql);
  if (!advice.inCode || !("statements" in read)) return null;
  const [only, ...more] = read.statements;
  if (!only || more.length > 0) return null;
  const known: AdvisedStatement["tableOf"] = (index) =>
    tableOf(index, version.after) ?? tableOf(index, version.before);
  const statement = { node: only.node, text: sql.slice(...only.span), tableOf: known };
  const { operations } = code?.writing ?? {};
  const call =
    operations && original !== undefined ? operations.write(original, statement) : advice.inCode(statement);
  return { code: call, reverses: code?.writing.reverses?.(statement) ?? false };
};
