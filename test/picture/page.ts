import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Marked } from "marked";
import type { Comment, File } from "../github/loopback/world.ts";

const style = readFileSync(
  createRequire(import.meta.url).resolve("github-markdown-css/github-markdown-light.css"),
  "utf8",
);

const own = `
body { margin: 0; padding: 24px; background: #fff; width: 900px; font: 14px -apple-system, "Segoe UI", "DejaVu Sans", "Noto Color Emoji", sans-serif; color: #1f2328 }
.box { border: 1px solid #d1d9e0; border-radius: 6px; margin: 0 0 16px; overflow: hidden }
.head { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px; font-weight: 600 }
.head span { font-weight: 400; color: #59636e }
.markdown-body { padding: 16px; font-size: 14px }
.comment { white-space: normal; margin: 12px 16px; border: 1px solid #d1d9e0; border-radius: 6px; background: #fff }
table.diff { border-collapse: collapse; width: 100%; font: 12px "DejaVu Sans Mono", monospace }
table.diff td { padding: 2px 10px; white-space: pre-wrap; border: 0 }
table.diff td.number { width: 40px; text-align: right; color: #59636e; background: #f6f8fa }
table.diff tr.added td { background: #dafbe1 } table.diff tr.added td.number { background: #aceebb }
.suggestion { border: 1px solid #d1d9e0; border-radius: 6px; margin: 0 0 16px }
.suggestion > div { padding: 6px 10px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; font-size: 12px }
.suggestion pre { margin: 0; border-radius: 0; padding: 4px 10px } .old { background: #ffebe9 !important } .new { background: #dafbe1 !important }
`;

export function page(parts: readonly string[]): string {
  return `<!doctype html><meta charset="utf-8"><style>${style}${own}</style>${parts.join("\n")}`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Markdown as GitHub renders it; a suggestion becomes its box, with the lines that it would replace. */
export function markdown(text: string, replaced: readonly string[] = []): string {
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      code({ lang, text: code }) {
        if (lang !== "suggestion") return false;
        const [old, fresh] = [signed("-", replaced), signed("+", code.split("\n"))];
        return `<div class="suggestion"><div>Suggested change</div><pre class="old">${old}</pre><pre class="new">${fresh}</pre></div>`;
      },
    },
  });
  return `<div class="markdown-body">${marked.parse(text, { async: false })}</div>`;
}

/** Lines with the sign of what becomes of them before each. */
function signed(sign: string, lines: readonly string[]): string {
  return lines.map((line) => `${sign} ${escaped(line)}`).join("\n");
}

export function said(body: string): string {
  return `<div class="box"><div class="head">github-actions <span>bot reviewed</span></div>${markdown(body)}</div>`;
}

/** A file of the diff with the comments below their lines. */
export function file({ filename, patch = "" }: File, comments: readonly Comment[]): string {
  const lines = patch.split("\n").filter((line) => /^[+ ]/.test(line));
  const rows = lines.flatMap((line, at) => {
    const here = comments.filter((one) => one.path === filename && one.line === at + 1);
    const row = `<tr class="added"><td class="number">${at + 1}</td><td>${escaped(line)}</td></tr>`;
    return [row, ...here.map((one) => `<tr><td colspan="2">${comment(one, lines)}</td></tr>`)];
  });
  return `<div class="box"><div class="head">${escaped(filename)}</div><table class="diff">${rows.join("")}</table></div>`;
}

function comment({ body, line, start_line: start }: Comment, lines: readonly string[]): string {
  const last = line ?? 1;
  const replaced = lines.slice((start ?? last) - 1, last).map((one) => one.slice(1));
  return `<div class="comment"><div class="head">github-actions <span>bot</span></div>${markdown(body, replaced)}</div>`;
}
