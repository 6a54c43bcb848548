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

interface SequelizeText {
  readonly text: string;
  readonly way: CodeFunction;
  readonly up: CodeFunction;
  readonly down: CodeFunction | null;
}

/** How a migration of Sequelize is written anew: no transaction is opened but by its own code. */
export function sequelizeCode({ text, way, up, down }: SequelizeText): WrittenCode {
  return {
    body: javascriptBody(way, "queryInterface"),
    needs: () => awaiting(way),
    leave: [],
    back: javascriptBack({ text, up, down, frame: ["async down(queryInterface) {", "},"] }),
    writing: sequelizeWriting,
  };
}

const sequelizeWriting: CodeWriting = {
  leaves: "call",
  ...countedBy(/\.[cm]?[jt]s$/),
  files: ({ path, up, down, like }: NewCodeVersion) => {
    const ways = (["up", "down"] as const).flatMap((name) => {
      const lines = (name === "up" ? up : down) ?? "";
      return [`  async ${name}(queryInterface) {`, ...(lines ? [linesAt(lines, "    ")] : []), "  },"];
    });
    const isCommon = isCommonJs(like.text);
    const head = isCommon ? ["'use strict';", "", "module.exports = {"] : ["export default {"];
    return [{ path, text: `${[...head, ...ways, "};"].join("\n")}\n` }];
  },
};
