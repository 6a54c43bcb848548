import { positionAt } from "../../text/offsets.ts";
import type { ChangeToWrite } from "../../types.ts";
import { elapsed } from "../apply/words.ts";

/** How long others had to wait behind a step, at the longest, as `prove` has measured it; empty: nothing was measured. */
export function waitWords({ steps, measured }: ChangeToWrite): string {
  const longest = { writer: -1, reader: -1 };
  for (const { file, span } of steps) {
    const waits = measured?.waits.get(`${file.path}:${positionAt(file, span[0]).line}`);
    longest.writer = Math.max(longest.writer, waits?.writerMs ?? -1);
    longest.reader = Math.max(longest.reader, waits?.readerMs ?? -1);
  }
  const words = [
    ...(longest.writer < 0 ? [] : [`a session that writes waited for ${waited(longest.writer)}`]),
    ...(longest.reader < 0 ? [] : [`one that reads for ${waited(longest.reader)}`]),
  ];
  return words.length === 0 ? "" : `At the longest ${words.join(", ")}.`;
}

function waited(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : elapsed(ms);
}
