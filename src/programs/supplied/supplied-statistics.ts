import type { Discovery } from "../../discover/index.ts";
import { parseStatistics } from "../../parse/statistics.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Statistics } from "../../types.ts";
import { suppliedText } from "./supplied-text.ts";

/** Production's statistics. The file may come from anywhere, and is held to its form: throws a UsageError. */
export function suppliedStatistics({ tree }: Pick<Discovery, "tree">, path: string): Statistics {
  const takes =
    "--statistics takes a file of JSON of at most 8 MB, as the SQL that indexwright statistics prints makes it";
  const text = suppliedText(tree, path, `statistics ${path}`, takes);
  const read = parseStatistics({ path, text, changed: "none" });
  if ("wrong" in read) throw new UsageError(`${path}: ${read.wrong}`);
  return read;
}
