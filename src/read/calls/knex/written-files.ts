import type { CodeWriting, NewCodeVersion, WrittenCode } from "../../../types.ts";
import type { CodeFunction } from "../../code/syntax.ts";
import { linesAt } from "../../writing/code-text.ts";
import {
  awaiting,
  isCommonJs,
  javascriptBack,
  javascriptBody,
} from "../../writing/javascript/javascript-ways.ts";
import { countedBy } from "../../writing/next-name.ts";

interface KnexText {
  readonly text: string;
  readonly way: CodeFunction;
  readonly up: CodeFunction;
  readonly down: CodeFunction | null;
  /** It says by `config` how it is run. */
  readonly config: "in a transaction" | "outside" | "nothing";
}

/** How a migration of Knex is written anew. */
export function knexCode({ text, way, up, down, config }: KnexText): WrittenCode {
  const isCommon = isCommonJs(text);
  const end = text.trimEnd().length;
  const told = isCommon ? "exports.config" : "export const config";
  return {
    body: javascriptBody(way, "knex"),
    needs: () => awaiting(way),
    leave:
      config === "outside"
        ? []
        : config === "nothing"
          ? [{ span: [end, end], text: `\n\n${told} = { transaction: false };` }]
          : null,
    back: javascriptBack({ text, up, down, frame: [signature("down", text), isCommon ? "};" : "}"] }),
    writing: knexWriting,
  };
}

function signature(name: string, like: string): string {
  if (isCommonJs(like)) return `exports.${name} = async function (knex) {`;
  const types = /\bknex: Knex\b/.test(like);
  return types
    ? `export async function ${name}(knex: Knex): Promise<void> {`
    : `export async function ${name}(knex) {`;
}

/** A down that does nothing has to be there, or Knex stops at it. */
const knexWriting: CodeWriting = {
  leaves: "file",
  ...countedBy(/\.[cm]?[jt]s$/),
  files: ({ path, up, down, outside, like: { text } }: NewCodeVersion) => {
    const isCommon = isCommonJs(text);
    const end = isCommon ? "};" : "}";
    const ways = [
      [signature("up", text), linesAt(up, "  "), end],
      [signature("down", text), ...(down ? [linesAt(down, "  ")] : []), end],
    ].map((lines) => lines.join("\n"));
    const told = isCommon ? "exports.config" : "export const config";
    const leaves = outside.up || outside.down ? [`${told} = { transaction: false };`] : [];
    const head = /\bknex: Knex\b/.test(text) ? ['import type { Knex } from "knex";'] : [];
    return [{ path, text: `${[...head, ...ways, ...leaves].join("\n\n")}\n` }];
  },
};
