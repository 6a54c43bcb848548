import type { CodeEdit, CodeWriting, NewCodeVersion, Span, WrittenCode } from "../../../types.ts";
import type { CodeFunction } from "../../code/syntax.ts";
import { inCamelCase, linesAbove, linesAt, linesBehind, statementsIn } from "../../writing/code-text.ts";
import { countedBy } from "../../writing/next-name.ts";
import { ectoCall } from "./written-calls.ts";

const TRANSACTION = "@disable_ddl_transaction true";
const LOCK = "@disable_migration_lock true";

interface EctoText {
  readonly text: string;
  readonly comments: readonly Span[];
  /** "Shop.Repo.Migrations.AddIndex" */
  readonly module: string;
  readonly way: CodeFunction;
  /** The way that stands first in its module. */
  readonly first: CodeFunction;
  /** `change`, or `up`. */
  readonly forward: CodeFunction;
  readonly leaves: { readonly transaction: boolean; readonly lock: boolean };
}

/** How a migration of Ecto is written anew. */
export function ectoCode({ text, comments, module, way, first, forward, leaves }: EctoText): WrittenCode {
  const lacks = [...(leaves.transaction ? [] : [TRANSACTION]), ...(leaves.lock ? [] : [LOCK])];
  const place = { text, place: first.span[0], comments };
  return {
    body: statementsIn(way),
    needs: () => [],
    leave: lacks.length === 0 ? [] : [linesAbove(place, `${lacks.join("\n")}\n\n`)],
    back: (lines) => backOf(text, forward, lines),
    writing: ectoWriting(module),
  };
}

/** `def change` becomes `def up`, and `def down` stands behind it. */
function backOf(text: string, { span }: CodeFunction, lines: string): readonly CodeEdit[] {
  const named = /^def\s+change\b/.exec(text.slice(...span));
  const name: readonly CodeEdit[] = named
    ? [{ span: [span[0], span[0] + named[0].length], text: "def up" }]
    : [];
  return [...name, linesBehind(text, span, method("down", lines))];
}

function method(name: string, lines: string): string {
  return `def ${name} do\n${linesAt(lines || ":ok", "  ")}\nend`;
}

function ectoWriting(like: string): CodeWriting {
  return {
    leaves: "file",
    ...countedBy(/\.exs?$/),
    reverses: (statement) => /^create(?:_if_not_exists)? /.test(ectoCall(statement)),
    files: ({ path, title, up, down, outside }: NewCodeVersion) => {
      const name = [...like.split(".").slice(0, -1), inCamelCase(title)].join(".");
      const told = outside.up || outside.down ? [`${TRANSACTION}\n${LOCK}`] : [];
      const ways = down === null ? [method("change", up)] : [method("up", up), method("down", down)];
      const lines = linesAt(["use Ecto.Migration", ...told, ...ways].join("\n\n"), "  ");
      return [{ path, text: `defmodule ${name} do\n${lines}\nend\n` }];
    },
  };
}
