import type { SourceFile } from "../../types.ts";
import type { Part } from "../tool.ts";

/**
 * What Liquibase takes a changeset for: two of one file path, id and author are an error before anything runs
 * (ValidatingVisitor.java, by ChangeSet.toString(false)). Contexts and labels are asked first, so that two for
 * different ones may live together (DatabaseChangeLog.validate).
 */
export function identityOf(
  file: SourceFile,
  header: string,
  [line, author, id]: readonly [line: string, author: string, id: string],
): Omit<NonNullable<Part["identity"]>, "span"> {
  const own = word(line, "logicalFilePath") || word(header, "logicalFilePath");
  const context = quotable(line, "contextFilter") || quotable(line, "context");
  return {
    path: own ? own.replace(/^\//, "") : file.path,
    name: `${unquoted(author)}:${unquoted(id)}`,
    conditions: [context, quotable(line, "labels")],
  };
}

function word(line: string, name: string): string {
  return new RegExp(`^.*${name}:(\\S*)`, "i").exec(line)?.[1] ?? "";
}

function quotable(line: string, name: string): string {
  return unquoted(new RegExp(`^.*${name}:(".*?"|\\S*)`, "i").exec(line)?.[1] ?? "").trim();
}

function unquoted(text: string): string {
  return /^"(.*)"$/.exec(text)?.[1] ?? text;
}
