import type { AdvisedStatement, CodeWriting, NewCodeVersion, WrittenCode } from "../../../types.ts";
import type { CodeFunction } from "../../code/syntax.ts";
import { indentAt, linesAt } from "../../writing/code-text.ts";
import { isCommonJs, javascriptBack, javascriptBody } from "../../writing/javascript/javascript-ways.ts";
import { countedBy } from "../../writing/next-name.ts";
import { nodePgMigrateCall } from "./written-calls.ts";

const OPT_OUT = "pgm.noTransaction();";

interface NodePgMigrateText {
  readonly text: string;
  readonly way: CodeFunction;
  readonly up: CodeFunction;
  /** false: the file says that there is none. */
  readonly down: CodeFunction | null | false;
  readonly leaves: boolean;
}

/** How a migration of node-pg-migrate is written anew; its calls are queued, and nothing waits for them. */
export function nodePgMigrateCode({ text, way, up, down, leaves }: NodePgMigrateText): WrittenCode {
  const [first] = way.body;
  const opening: WrittenCode["leave"] = first
    ? [{ span: [first.span[0], first.span[0]], text: `${OPT_OUT}\n${indentAt(text, first.span[0])}` }]
    : null;
  const frame = isCommonJs(text)
    ? (["exports.down = (pgm) => {", "};"] as const)
    : (["export const down = (pgm) => {", "};"] as const);
  return {
    body: javascriptBody(way, "pgm"),
    needs: () => [],
    leave: leaves ? [] : opening,
    back: down === false ? null : javascriptBack({ text, up, down, frame }),
    writing: nodePgMigrateWriting,
  };
}

/** What it turns round by itself where a file has no `down`. */
function isTurnedRound(statement: AdvisedStatement): boolean {
  return nodePgMigrateCall(statement).startsWith("pgm.createIndex(");
}

const nodePgMigrateWriting: CodeWriting = {
  leaves: "way",
  ...countedBy(/\.[cm]?[jt]s$/),
  reverses: isTurnedRound,
  files: ({ path, up, down, outside, like: { text } }: NewCodeVersion) => {
    const way = (name: "up" | "down", lines: string): string => {
      const own = `${outside[name] ? `${OPT_OUT}\n` : ""}${lines}`;
      const named = isCommonJs(text) ? `exports.${name}` : `export const ${name}`;
      const given = /\bpgm: MigrationBuilder\b/.test(text) ? "(pgm: MigrationBuilder): void" : "(pgm)";
      return `${named} = ${given} => {${own ? `\n${linesAt(own, "  ")}\n` : ""}};`;
    };
    const head = /\bpgm: MigrationBuilder\b/.test(text)
      ? ['import type { MigrationBuilder } from "node-pg-migrate";']
      : [];
    const ways = down === null ? [way("up", up)] : [way("up", up), way("down", down)];
    return [{ path, text: `${[...head, ...ways].join("\n\n")}\n` }];
  },
};
