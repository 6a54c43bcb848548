import { setTimeout as sleep } from "node:timers/promises";

type Work = () => Promise<unknown>;

/** What has to be done before this program ends, if somebody else ends it. */
const before = new Set<Work>();
const signals = ["SIGINT", "SIGTERM"] as const;
/** A second signal ends it at once. */
const PATIENCE_MS = 30_000;

/** Has something done before a signal, or an error that nobody has met, ends this program. Gives how to call that off. */
export function beforeTheEnd(work: Work): () => void {
  if (before.size === 0) listen();
  before.add(work);
  return () => {
    if (before.delete(work) && before.size === 0) ignore();
  };
}

function listen(): void {
  for (const signal of signals) process.on(signal, ended);
  process.on("uncaughtException", failed);
}

function ignore(): void {
  for (const signal of signals) process.off(signal, ended);
  process.off("uncaughtException", failed);
}

function ended(signal: NodeJS.Signals): void {
  // As it would have ended: whoever has started it sees by which signal.
  void done().then(() => process.kill(process.pid, signal));
}

function failed(error: unknown): void {
  void done().then(() => {
    process.stderr.write(`indexwright: internal error: ${String(error).slice(0, 1000)}; please report\n`);
    process.exit(2);
  });
}

async function done(): Promise<void> {
  const all = [...before].map((work) => work());
  before.clear();
  ignore();
  await Promise.race([Promise.allSettled(all), sleep(PATIENCE_MS)]);
}
