/** A message may take a minute, and longer with many rows; the whole run ten times that, and then nothing. */
export function patience(rows: number): () => number {
  const message = 60_000 + rows / 10;
  const end = Date.now() + 10 * message;
  return () => Math.max(0, Math.min(message, end - Date.now()));
}

/** The whole run has taken too long. */
export class OutOfTime extends Error {
  constructor() {
    super("the whole run had taken too long");
  }
}

/** How long the next message may take, in milliseconds; throws where the whole run has taken too long. */
export function inTime(left: () => number): () => number {
  return () => {
    const ms = left();
    if (ms === 0) throw new OutOfTime();
    return ms;
  };
}
