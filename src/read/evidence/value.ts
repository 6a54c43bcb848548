/** A parsed document's mapping; what it holds is looked at before it is believed. */
export type Mapping = Readonly<Record<string, unknown>>;

export function record(value: unknown): Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Mapping) : {};
}

export function stringOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** null when there is no text or it is not JSON. */
export function parsedJson(source: string | undefined): Mapping | null {
  if (source === undefined) return null;
  try {
    return record(JSON.parse(source.replace(/^\uFEFF/, "")));
  } catch {
    return null;
  }
}
