import type { CodeEdit, CodeWriting, NewCodeVersion, Span, WrittenCode } from "../../../types.ts";
import type { ClassValue, FunctionValue } from "../../code/value.ts";
import { inCamelCase, indentAt, linesAbove, linesAt, statementsIn } from "../../writing/code-text.ts";
import { countedBy } from "../../writing/next-name.ts";
import { railsCall } from "./written-calls.ts";

const OPT_OUT = "disable_ddl_transaction!";

interface RailsText {
  readonly text: string;
  readonly comments: readonly Span[];
  readonly made: ClassValue;
  readonly ways: ReadonlyMap<string, FunctionValue>;
  readonly way: FunctionValue;
  readonly leaves: boolean;
}

/** How a migration of Rails is written anew. */
export function railsCode({ text, comments, made, ways, way, leaves }: RailsText): WrittenCode {
  const [first] = made.made.body;
  const base = made.made.bases[0]?.span ?? [0, 0];
  return {
    body: statementsIn(way.made),
    needs: () => [],
    leave: leaves
      ? []
      : first
        ? [linesAbove({ text, place: first.span[0], comments }, `${OPT_OUT}\n\n`)]
        : null,
    back: (lines) => backOf(text, ways, lines),
    writing: railsWriting(text.slice(...base), /^# frozen_string_literal: true\n+/.exec(text)?.[0] ?? ""),
  };
}

/** `def change` becomes `def up`, and `def down` stands behind it. */
function backOf(text: string, ways: ReadonlyMap<string, FunctionValue>, lines: string): readonly CodeEdit[] {
  const way = ways.get("change") ?? ways.get("up");
  if (!way) return [];
  const [start, end] = way.made.span;
  const indent = indentAt(text, start);
  const down = `\n\n${linesAt(method("down", lines), indent)}`;
  const named = /^def\s+change\b/.exec(text.slice(start, end));
  const name: readonly CodeEdit[] = named ? [{ span: [start, start + named[0].length], text: "def up" }] : [];
  return [...name, { span: [end, end], text: down }];
}

function method(name: string, lines: string): string {
  return `def ${name}\n${linesAt(lines, "  ")}\nend`;
}

/** ActiveRecord::MigrationFilenameRegexp, and the class that Rails looks for by the name of the file. */
function railsWriting(base: string, head: string): CodeWriting {
  return {
    leaves: "file",
    ...countedBy(/\.rb$/),
    reverses: (statement) => /^(?:add_index|validate_constraint) /.test(railsCall(statement)),
    files: ({ path, title, up, down, outside }: NewCodeVersion) => {
      const ways =
        down === null
          ? [method("change", up)]
          : [method("up", up), ...(down === "" ? [] : [method("down", down)])];
      const all = [...(outside.up || outside.down ? [OPT_OUT] : []), ...ways].join("\n\n");
      return [{ path, text: `${head}class ${inCamelCase(title)} < ${base}\n${linesAt(all, "  ")}\nend\n` }];
    },
  };
}
