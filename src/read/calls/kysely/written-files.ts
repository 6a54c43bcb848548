import type { CodeWriting, NewCodeVersion, WrittenCode } from "../../../types.ts";
import type { CodeFunction } from "../../code/syntax.ts";
import { linesAt } from "../../writing/code-text.ts";
import { awaiting, javascriptBack, javascriptBody } from "../../writing/javascript/javascript-ways.ts";
import { countedBy } from "../../writing/next-name.ts";

interface KyselyText {
  readonly text: string;
  readonly way: CodeFunction;
  readonly up: CodeFunction;
  readonly down: CodeFunction | null;
  /** The file knows `sql`. */
  readonly hasSql: boolean;
}

/** How a migration of Kysely is written anew; the Migrator alone can leave the transaction. */
export function kyselyCode({ text, way, up, down, hasSql }: KyselyText): WrittenCode {
  return {
    body: javascriptBody(way, "db"),
    needs: () => [
      ...awaiting(way),
      ...(hasSql ? [] : [{ span: [0, 0] as const, text: "import { sql } from 'kysely'\n" }]),
    ],
    leave: null,
    back: javascriptBack({ text, up, down, frame: [signature("down"), "}"] }),
    writing: kyselyWriting,
  };
}

function signature(name: string): string {
  return `export async function ${name}(db: Kysely<unknown>): Promise<void> {`;
}

const kyselyWriting: CodeWriting = {
  leaves: "file",
  ...countedBy(/\.[cm]?[jt]s$/),
  files: ({ path, up, down }: NewCodeVersion) => {
    const way = (name: string, lines: string): string =>
      `${signature(name)}${lines ? `\n${linesAt(lines, "  ")}\n` : ""}}`;
    const ways = [way("up", up), ...(down === null ? [] : [way("down", down)])];
    return [{ path, text: `${["import { type Kysely, sql } from 'kysely'", ...ways].join("\n\n")}\n` }];
  },
};
