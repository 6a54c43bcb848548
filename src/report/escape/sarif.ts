import { visibleLines } from "./visible-text.ts";

/** Untrusted text in a SARIF message, where "[words](target)" would become a link. */
export function message(text: string): string {
  return visibleLines(text).join("\n").replaceAll("](", "]\u200b(");
}

/** A path as a relative URI reference. */
export function uri(path: string): string {
  const whole = path.replace(/\p{Cs}/gu, "\ufffd");
  return whole.split("/").map(encodeURIComponent).join("/");
}
