import type { Span } from "../../types.ts";
import { linedText } from "./lined-text.ts";
import type { TypedLines } from "./prompts.ts";
import { psqlArguments } from "./shell/psql-command.ts";
import { readShell } from "./shell/shell.ts";

/** What nobody types into a shell. */
const statement =
  /^\s*(?:--|\\[a-z?!]|(?:create|drop|alter|reindex|select|explain|analyze|vacuum|begin|commit|set|show|insert|update|with|grant|do)\s)/i;
const leaves = /^\s*(?:\\q\b|exit\b|quit\b)/;

/**
 * A script that calls psql with nothing to send and goes on in SQL: that is typed into psql, up to what leaves it. Null: there
 * is nothing of the sort.
 */
export function typedIntoPsql(text: string, lines: readonly Span[]): readonly TypedLines[] | null {
  const shell: Span[] = [];
  const typed: { language: "sql"; lines: Span[] }[] = [];
  let open: { lines: Span[] } | null = null;
  lines.forEach((span, n) => {
    const line = text.slice(...span);
    if (open) {
      if (leaves.test(line) || isCalling(line)) open = null;
      if (open) open.lines.push(span);
      else if (isCalling(line)) shell.push(span);
      return;
    }
    shell.push(span);
    if (!/\bpsql\b/.test(line)) return;
    const next = lines.slice(n + 1, n + 6).find((one) => text.slice(...one).trim() !== "");
    if (!next || !statement.test(text.slice(...next)) || !isCalling(line)) return;
    const made = { language: "sql" as const, lines: [] };
    open = made;
    typed.push(made);
  });
  return typed.length === 0 ? null : [{ language: "shell", lines: shell }, ...typed];
}

/** Whether a line calls psql and gives it nothing to send. */
function isCalling(line: string): boolean {
  if (!/\bpsql\b/.test(line)) return false;
  const [only, ...others] = readShell(linedText([{ from: 0, text: line }])).commands;
  if (!only || others.length > 0) return false;
  const called = psqlArguments(only.words);
  const { here, hereString, reads, behind } = only;
  const given = (called?.given.length ?? 1) + reads.length + behind.length;
  return given === 0 && !here && !hereString && !called?.asksOnly && !/\\\s*$|<<|\|/.test(line);
}
