import { lookup } from "../sql/lookup.ts";

/** Whether a text is a report or a baseline that this program has written, and may write anew. */
export function isOurs(text: string): boolean {
  if (text.trim() === "") return true;
  if (/<title>Indexwright: /.test(text.slice(0, 4000))) return true;
  try {
    return isOwnJson(JSON.parse(text));
  } catch {
    return false;
  }
}

type Json = { readonly [name: string]: unknown };

function isOwnJson(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isQuality);
  if (!isObject(value)) return false;
  const [run] = Array.isArray(value.runs) ? value.runs : [];
  const driver = at(at(run, "tool"), "driver");
  if (at(value.tool, "name") === "indexwright" || at(driver, "name") === "indexwright") return true;
  const isBaseline = value.version === 1 && Array.isArray(value.findings);
  return isBaseline && (value.findings as readonly unknown[]).every((one) => isText(one, "fingerprint"));
}

/** An entry of GitLab's Code Quality report, which does not say who has made it. */
function isQuality(one: unknown): boolean {
  return isText(one, "check_name") && isText(one, "fingerprint") && isText(at(one, "location"), "path");
}

function isText(value: unknown, name: string): boolean {
  return typeof at(value, name) === "string";
}

function at(value: unknown, name: string): unknown {
  return isObject(value) ? lookup(value, name) : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}
