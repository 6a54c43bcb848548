import { writeTrouble } from "../write/write-error-text.ts";

/** What has run out, or is closed, no matter where: nothing that this program could fix. */
const lacking = new Set(["ENOSPC", "EDQUOT", "EROFS", "EFBIG"]);

/** What nobody has foreseen, in one sentence. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // By its name: a command that reads nothing loads nothing of reading.
  if (error instanceof Error && error.name === "ReadError") return message;
  const { code, path = "a file" } = (error instanceof Error ? error : {}) as NodeJS.ErrnoException;
  if (code !== undefined && lacking.has(code)) return `${path} cannot be written: ${writeTrouble(error)}`;
  const scarce = /\bmemory\b|\bOOM\b|allocation failed/i.test(message);
  return scarce ? `there is not enough memory: ${message}` : `internal error: ${message}; please report`;
}
