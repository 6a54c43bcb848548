import { lineSpan, positionAt } from "../../text/offsets.ts";
import type { Finding } from "../../types.ts";
import { codeLanguage } from "../code-language.ts";
import { codeSpan, fence, text } from "../escape/markdown.ts";
import { placeText } from "../order.ts";
import { blocks } from "../prose.ts";
import { listed, plural } from "../verdict.ts";
import { withoutHalf } from "./shorter-text.ts";

const MOST_LINES = 20;
const LONGEST_LINE = 400;

/** The name of a rule, as a link where its page has an address. */
export function ruleName(rule: string, url: string | undefined): string {
  return url === undefined ? codeSpan(rule) : `<a href="${encodeURI(url)}">${codeSpan(rule)}</a>`;
}

/** One finding with its SQL and its advice, and where else that holds; errors stand open. */
export function details(
  finding: Finding,
  others: readonly Finding[],
  url: string | undefined,
  shown: string | null,
): string {
  const { severity, rule, message, why, instead, fix } = finding;
  const times = others.length === 0 ? "" : `${others.length + 1} × `;
  const parts = [
    `<details${severity === "error" ? " open" : ""}>`,
    `<summary><b>${times}${severity}</b>: ${text(message)}</summary>`,
    `${codeSpan(placeText(finding))} · ${ruleName(rule, url)}${shown === null ? "" : ` · ${shown}`}`,
    ...sql(finding),
    labelled("Why", why, "sql"),
    labelled("Instead", instead, codeLanguage(finding.file.path)),
    fix === undefined
      ? ""
      : labelled(
          fix.safe ? "Fix" : "Suggestion",
          fix.safe ? `${fix.title} (--fix applies it)` : fix.title,
          "sql",
        ),
    ...(others.length === 0 ? [] : [`The same ${others.length} more times:`, placesOf(others)]),
    "</details>",
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function placesOf(others: readonly Finding[]): string {
  return others.map((other) => `- ${codeSpan(placeText(other))} ${text(other.message)}`).join("\n");
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

/** The whole lines of the statement; of a long one the first, and how much more there is. */
function sql({ file, span }: Finding): readonly string[] {
  const first = positionAt(file, span[0]).line;
  const last = positionAt(file, span[1]).line;
  const lines: string[] = [];
  const left: string[] = [];
  for (let line = first; line <= Math.min(last, first + MOST_LINES - 1); line++) {
    const [start, end] = lineSpan(file, line);
    const begin = start === 0 && file.text.charCodeAt(0) === 0xfeff ? 1 : start;
    const stop = Math.min(end, begin + LONGEST_LINE);
    const shown = stop < end ? withoutHalf(file.text, stop) : end;
    lines.push(file.text.slice(begin, shown));
    if (shown < end) left.push(`${plural(end - shown, "character")} of line ${line}`);
  }
  const more = last - first + 1 - lines.length;
  if (more > 0) left.push(plural(more, "line"));
  return [
    fence(lines.join("\n"), codeLanguage(file.path)),
    left.length === 0 ? "" : `Not shown: ${listed(left)}.`,
  ];
}
