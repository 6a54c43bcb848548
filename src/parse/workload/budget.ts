import type { Budget } from "../../types.ts";

/** "p95 < 50ms", "speedup >= 10x", "reduction >= 50%"; null: none of these. */
export function budgetIn(said: string): Budget | null {
  const [, percentile, most, unit] = /^p(50|95)\s*<=?\s*(\d+(?:\.\d+)?)\s*(ms|s)$/i.exec(said) ?? [];
  if (percentile) {
    const mostMs = Number(most) * (unit?.toLowerCase() === "s" ? 1000 : 1);
    return { kind: "time", percentile: percentile === "50" ? "p50" : "p95", mostMs };
  }
  const [, times] = /^speedup\s*>=?\s*(\d+(?:\.\d+)?)\s*x$/i.exec(said) ?? [];
  if (times) return { kind: "speedup", least: Number(times) };
  const [, share] = /^reduction\s*>=?\s*(\d+(?:\.\d+)?)\s*%$/i.exec(said) ?? [];
  return share && Number(share) < 100 ? { kind: "reduction", least: Number(share) / 100 } : null;
}
