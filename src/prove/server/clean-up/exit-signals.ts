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

/** Errors that nobody has met: anyone who hears of them already may end this program at once, so they hear it afterwards. */
const faults = ["uncaughtException", "unhandledRejection"] as const;
type Hearer = (...told: unknown[]) => void;
const hearers = new Map<(typeof faults)[number], readonly Hearer[]>();

function listen(): void {
  for (const signal of signals) process.on(signal, ended);
  for (const fault of faults) {
    hearers.set(fault, process.listeners(fault as "exit") as readonly Hearer[]);
    process.removeAllListeners(fault);
    process.on(fault, failed);
  }
}

function ignore(): void {
  for (const signal of signals) process.off(signal, ended);
  for (const fault of faults) {
    process.off(fault, failed);
    for (const hearer of hearers.get(fault) ?? []) process.on(fault, hearer);
  }
  hearers.clear();
}

function ended(signal: NodeJS.Signals): void {
  // As it would have ended: its parent sees by which signal.
  void done().then(() => process.kill(process.pid, signal));
}

function failed(...told: unknown[]): void {
  const others = hearers.get("uncaughtException") ?? [];
  void done().then(() => {
    for (const hearer of others) hearer(...told);
    if (others.length > 0) return;
    process.stderr.write(`indexwright: internal error: ${String(told[0]).slice(0, 1000)}; please report\n`);
    process.exit(2);
  });
}

async function done(): Promise<void> {
  const all = [...before].map((work) => work());
  before.clear();
  ignore();
  await Promise.race([Promise.allSettled(all), sleep(PATIENCE_MS)]);
}
