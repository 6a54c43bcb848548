import type { Node } from "libpg-query";
import { readSql } from "../grammar.ts";
import { withEqualConstants } from "./equal-constants.ts";
import { withoutLiterals } from "./typed-literals.ts";

/** A query as a server takes it: pg_stat_statements writes some that none would. */
export interface SentQuery {
  readonly text: string;
  readonly node: Node;
}

/** null: it is no one statement, even so. */
export function sentQuery(text: string): SentQuery | null {
  const only = readOne(withoutLiterals(text)) ?? readOne(text);
  if (!only) return null;
  const merged = withEqualConstants(only.text, only.node);
  return merged === only.text ? only : (readOne(merged) ?? only);
}

function readOne(text: string): SentQuery | null {
  const reading = readSql(text);
  if ("error" in reading || reading.statements.length !== 1) return null;
  const [only] = reading.statements;
  return only ? { text, node: only.node } : null;
}
