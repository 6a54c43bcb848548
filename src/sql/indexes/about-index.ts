import type { UnreadPassage } from "../../types.ts";
import { codeOf } from "../grammar/lexer.ts";

/** Row statements may name a column "index"; they change no schema. */
const rows = /^\s*(insert|update|delete|select|copy|with|grant|revoke|comment|set|values|call)\b/i;

/** Whether a text that was not read may be a statement about an index: the check must not pass it unseen. */
export function isAboutIndex({ text, message }: Pick<UnreadPassage, "text" | "message">): boolean {
  const computed = message.startsWith("EXECUTE");
  const code = computed ? text : codeOf(text);
  return /\b(index|unique|concurrently)\b/i.test(code) && (computed || !rows.test(code));
}
