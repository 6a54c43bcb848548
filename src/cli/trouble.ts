/** What nobody has foreseen, in one sentence. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const scarce = /\bmemory\b|\bOOM\b|allocation failed/i.test(message);
  return scarce ? `there is not enough memory: ${message}` : `internal error: ${message}; please report`;
}
