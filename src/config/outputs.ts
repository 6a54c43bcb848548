import path from "node:path";
import { type Options, type OutputFormat, outputFormats } from "../options.ts";
import { meant } from "../text/nearest-word.ts";
import { UsageError } from "../types/usage-error.ts";
import type { GivenOptions } from "./given-options.ts";

/**
 * `FILE` takes the place of standard output; `FORMAT=FILE` is one more report beside it.
 * A file whose name looks like `word=…` is written "./word=…".
 */
export function outputsOf(cwd: string, flags: GivenOptions): Options["outputs"] {
  const format = formatOf(flags.words.get("format") ?? "terminal");
  const asked = (flags.lists.get("output") ?? []).map((one) => outputOf(one, format));
  const files = asked.filter(({ more }) => !more);
  const all = [
    ...(files.length === 0 ? [{ format, file: null }] : []),
    ...asked.map((one) => ({ format: one.format, file: one.file })),
  ];
  const seen = new Set<string | null>();
  for (const { file } of all) {
    const place = file && path.resolve(cwd, file);
    if (seen.has(place))
      throw new UsageError(`two reports would go to ${file ?? "standard output"}; give each its own file`);
    seen.add(place);
  }
  return all;
}

/** Other names of standard output: opened again, they would begin it again. */
const standard = new Set(["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]);

interface Output {
  readonly format: OutputFormat;
  readonly file: string | null;
  readonly more: boolean;
}

function outputOf(word: string, format: OutputFormat): Output {
  const [, prefix, rest] = /^([a-z]+)=(.*)$/s.exec(word) ?? [];
  const file = prefix === undefined ? word : (rest ?? "");
  if (file === "") throw new UsageError(`--output ${word} names no file; write --output FORMAT=FILE`);
  return {
    format: prefix === undefined ? format : formatOf(prefix),
    file: standard.has(file) ? null : file,
    more: prefix !== undefined && file !== "-",
  };
}

function formatOf(word: string): OutputFormat {
  const found = outputFormats.find((format) => format === word);
  if (found) return found;
  throw new UsageError(`no format is called "${word}"; ${meant(word, outputFormats)}`);
}
