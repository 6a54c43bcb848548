import { lineSpan, positionAt } from "../../text/offsets.ts";
import type { Finding } from "../../types.ts";
import { codeLanguage } from "../code-language.ts";
import { codeSpan, fence, text } from "../escape/markdown.ts";
import { placeText } from "../order.ts";
import { blocks } from "../prose.ts";

const MOST_LINES = 20;
const LONGEST_LINE = 400;

/** One finding with its SQL and its advice; errors stand open. */
export function details(finding: Finding, url: string | undefined, shown: string | null): string {
  const { severity, rule, message, why, instead, fix } = finding;
  const name = url === undefined ? codeSpan(rule) : `<a href="${encodeURI(url)}">${codeSpan(rule)}</a>`;
  const parts = [
    `<details${severity === "error" ? " open" : ""}>`,
    `<summary><b>${severity}</b>: ${text(message)}</summary>`,
    `${codeSpan(placeText(finding))} · ${name}${shown === null ? "" : ` · ${shown}`}`,
    fence(sql(finding), codeLanguage(finding.file.path)),
    labelled("Why", why, "sql"),
    labelled("Instead", instead, codeLanguage(finding.file.path)),
    fix === undefined
      ? ""
      : labelled(
          fix.safe ? "Fix" : "Suggestion",
          fix.safe ? `${fix.title} (--fix applies it)` : fix.title,
          "sql",
        ),
    "</details>",
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function labelled(label: string, advice: string, language: string): string {
  if (advice === "") return "";
  const parts = blocks(advice).map((block) =>
    block.kind === "code" ? fence(block.text, language) : text(block.text),
  );
  const [first = "", ...rest] = parts;
  // A fence must begin its own line.
  return [`**${label}:**${first.startsWith("`") ? "\n\n" : " "}${first}`, ...rest].join("\n\n");
}

/** The whole lines of the statement, a long one cut. */
function sql({ file, span }: Finding): string {
  const first = positionAt(file, span[0]).line;
  const last = positionAt(file, span[1]).line;
  const lines: string[] = [];
  for (let line = first; line <= Math.min(last, first + MOST_LINES - 1); line++) {
    const [start, end] = lineSpan(file, line);
    const begin = start === 0 && file.text.charCodeAt(0) === 0xfeff ? 1 : start;
    const shown = file.text.slice(begin, Math.min(end, begin + LONGEST_LINE));
    lines.push(end - begin > LONGEST_LINE ? `${shown}…` : shown);
  }
  if (last - first >= MOST_LINES) lines.push("…");
  return lines.join("\n");
}
