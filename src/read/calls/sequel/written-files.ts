import type { CodeEdit, CodeWriting, NewCodeVersion, WrittenCode } from "../../../types.ts";
import type { CodeFunction } from "../../code/syntax.ts";
import { indentAt, linesAt, linesBehind, statementsIn } from "../../writing/code-text.ts";
import { countedBy } from "../../writing/next-name.ts";
import { sequelCall } from "./written-calls.ts";

const OPT_OUT = "no_transaction";

interface SequelText {
  readonly text: string;
  readonly way: CodeFunction;
  /** The way that stands first in the file, of those that it has. */
  readonly first: CodeFunction;
  readonly forward: CodeFunction;
  readonly leaves: boolean;
}

/** How a migration of Sequel is written anew: blocks of `Sequel.migration`, whose span begins at `do`. */
export function sequelCode({ text, way, first, forward, leaves }: SequelText): WrittenCode {
  const named = openingOf(text, first);
  return {
    body: statementsIn(way),
    needs: () => [],
    leave: leaves
      ? []
      : named === null
        ? null
        : [{ span: [named, named], text: `${OPT_OUT}\n\n${indentAt(text, named)}` }],
    back: (lines) => backOf(text, forward, lines),
    writing: sequelWriting,
  };
}

/** Where the name before a block begins; null where it stands on another line. */
function openingOf(text: string, { span }: CodeFunction): number | null {
  const line = text.lastIndexOf("\n", span[0] - 1) + 1;
  const found = /^[^\S\n]*(?=(?:up|down|change|revert)\b)/.exec(text.slice(line));
  return found ? line + found[0].length : null;
}

function backOf(text: string, forward: CodeFunction, lines: string): readonly CodeEdit[] {
  const start = openingOf(text, forward);
  if (start === null) return [];
  const isChange = text.startsWith("change", start);
  const name: readonly CodeEdit[] = isChange ? [{ span: [start, start + "change".length], text: "up" }] : [];
  return [...name, linesBehind(text, [start, forward.span[1]], block("down", lines))];
}

function block(name: string, lines: string): string {
  return `${name} do\n${lines ? `${linesAt(lines, "  ")}\n` : ""}end`;
}

const sequelWriting: CodeWriting = {
  leaves: "file",
  ...countedBy(/\.rb$/),
  reverses: (statement) => sequelCall(statement).startsWith("add_index "),
  files: ({ path, up, down, outside }: NewCodeVersion) => {
    const ways = down === null ? [block("change", up)] : [block("up", up), block("down", down)];
    const all = [...(outside.up || outside.down ? [OPT_OUT] : []), ...ways].join("\n\n");
    return [{ path, text: `Sequel.migration do\n${linesAt(all, "  ")}\nend\n` }];
  },
};
