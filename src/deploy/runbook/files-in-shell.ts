import type { ChangeToWrite } from "../../types.ts";

/** The files of a change as words of a shell. */
export function filesInShell({ files }: ChangeToWrite): string {
  return [...new Set(files.map(({ path }) => path))].map(word).join(" ");
}

function word(text: string): string {
  if (/^[\w./@%+=:,][\w./@%+=:,-]*$/.test(text)) return text;
  const quoted = `'${text.replaceAll("'", `'\\''`)}'`;
  return text.startsWith("-") ? `./${quoted}` : quoted;
}
