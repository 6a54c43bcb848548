import type { CodeWriting, NewCodeVersion, WrittenCode } from "../../../types.ts";
import type { CodeFunction } from "../../code/syntax.ts";
import { fileNameOf } from "../../evidence/path.ts";
import { bodyStatements, inCamelCase } from "../../writing/code-text.ts";
import { csharpBack, csharpFile, csharpMethod } from "../../writing/csharp/csharp-class.ts";
import { countedBy } from "../../writing/next-name.ts";

/** The class of the context that a migration is for, and what its file has to be told to know it. */
export interface EfCoreContext {
  readonly name: string;
  readonly usings: readonly string[];
}

interface EfCoreText {
  readonly text: string;
  readonly way: CodeFunction;
  readonly up: CodeFunction;
  readonly down: CodeFunction | null;
  /** null: neither its file nor the Designer's says it, so that a new migration would not be found. */
  readonly context: EfCoreContext | null;
}

const DOWN = "protected override void Down(MigrationBuilder migrationBuilder)";

/** How a migration of EF Core is written anew: its calls leave the transaction by themselves. */
export function efCoreCode({ text, way, up, down, context }: EfCoreText): WrittenCode {
  const pattern = way.parameters[0]?.pattern;
  const isGiven = pattern?.kind === "name" && pattern.name === "migrationBuilder";
  return {
    body: way.givesLast || !isGiven ? null : bodyStatements(way),
    needs: () => [],
    leave: [],
    back: csharpBack({ text, up, down, signature: DOWN }),
    writing: efCoreWriting(context),
  };
}

/** What the Designer's file of a migration says, as `dotnet ef migrations add` writes it; the migration's own may say it, too. */
export function contextIn(designer: string): EfCoreContext | null {
  const name = /^[^\S\n]*\[DbContext\(typeof\(([\w.:]+)\)\)\]/m.exec(designer)?.[1];
  if (name === undefined) return null;
  const usings = [...designer.matchAll(/^using ([\w.]+);/gm)].map(([, path = ""]) => path);
  return { name, usings: usings.filter((path) => !/^(?:Microsoft|System|Npgsql)\b/.test(path)) };
}

const counted = countedBy(/\.cs$/);

/** MigrationsAssembly.cs, Migrations: classes are found by both attributes; the model of its own is what Remove asks for. */
function efCoreWriting(context: EfCoreContext | null): CodeWriting {
  return {
    leaves: "call",
    apart: true,
    ...(counted.compare ? { compare: counted.compare } : {}),
    ...(context
      ? {
          following: (path, other, steps, title) =>
            counted.following?.(path, other, steps, inCamelCase(title)) ?? null,
        }
      : {}),
    files: ({ path, up, down, like }: NewCodeVersion) => {
      const id = fileNameOf(path).replace(/\.cs$/, "");
      const ways = [
        csharpMethod("protected override void Up(MigrationBuilder migrationBuilder)", up),
        csharpMethod(DOWN, down ?? ""),
      ].map((method) => method.replace(/^(?=.)/gm, "    "));
      const usings = [
        "Microsoft.EntityFrameworkCore.Infrastructure",
        "Microsoft.EntityFrameworkCore.Migrations",
      ];
      const text = [
        `[DbContext(typeof(${context?.name ?? "DbContext"}))]`,
        `[Migration("${id}")]`,
        `public partial class ${id.replace(/^\d+_/, "")} : Migration`,
        `{\n${ways.join("\n\n")}\n}`,
      ].join("\n");
      return [{ path, text: csharpFile(like.text, [...usings, ...(context?.usings ?? [])], text) }];
    },
  };
}
