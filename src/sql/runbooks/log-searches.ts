import type { ModelledRunbook, Span } from "../../types.ts";

const searching = /(?:^|\/)(?:[efz]?grep|rg|ag|zegrep|zfgrep|journalctl|awk)$/;

/** Searches of logs for the name of a setting: in a file that is called a log, or behind what shows one. */
export function* settingsSought({
  commands,
  file,
}: Pick<ModelledRunbook, "commands" | "file">): Generator<{ readonly span: Span; readonly setting: string }> {
  for (const { words, span } of commands) {
    const [name, ...rest] = words;
    if (!name || !searching.test(name.text)) continue;
    const before = file.text.slice(Math.max(0, span[0] - 200), span[0]).replace(/^[\s\S]*\n/, "");
    const isLog = rest.some(({ text }) => /(?:^|[/._-])logs?(?:$|[/._*-])/i.test(text));
    if (!isLog && !/\b(?:tail|journalctl|logs?)\b[^\n]*\|\s*$/i.test(before)) continue;
    const word = rest.find(({ text }) => /\b(?:lock|statement|transaction)_timeout\b/.test(text));
    const setting = /\b\w+_timeout\b/.exec(word?.text ?? "")?.[0];
    if (word && setting !== undefined && !/timeout[ .]|[ .]timeout/.test(word.text))
      yield { span: word.span, setting };
  }
}
