import { linesOf } from "./lines.ts";

/**
 * Whether a file ends in a commented way back: a comment line whose first word is rollback, down, undo
 * or revert, then commented SQL, and nothing but comments after it.
 */
export function hasCommentedRollback(text: string): boolean {
  const tail: string[] = [];
  const lines = linesOf(text);
  let block = false;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]?.text.trim() ?? "";
    if (line.endsWith("*/")) block = true;
    const comment = block || line.startsWith("--") || line === "";
    if (!comment) break;
    if (line.includes("/*")) block = false;
    tail.push(line.replace(/^(?:--|\/\*)+[\s*=#-]*/, "").replace(/\*\/\s*$/, ""));
  }
  tail.reverse();
  const head = tail.findIndex((line) => /^(?:rollback|down|undo|revert)\b/i.test(line));
  return head >= 0 && tail.slice(head).some((line, at) => SQL.test(at === 0 ? afterHead(line) : line));
}

function afterHead(line: string): string {
  return line.replace(/^\w+\s*(?:migration)?\s*:?\s*/i, "");
}

const SQL =
  /^(?:alter|begin|comment|create|delete|do|drop|grant|insert|reindex|revoke|select|set|truncate|update)\b.*\S/i;
