import { hash } from "node:crypto";

/**
 * Reviews and comments of ours begin with an HTML comment, which GitHub does not show, so that a later run knows them
 * again. Anybody can write one, so the author is looked at as well.
 */
export interface Marks {
  /** Of a review's text; two texts that differ have different marks. */
  readonly review: (text: string) => string;
  /** Of a review that a newer one has replaced. */
  readonly replaced: string;
  readonly comment: (fingerprint: string) => string;
}

/** @param key tells apart the runs that review one pull request for different migrations, see `keyOf` */
export function marksFor(key: string): Marks {
  const mark = (what: string): string => `<!-- indexwright:v1:${key}:${what} -->`;
  return {
    review: (text) => mark(`review:${digest(text)}`),
    replaced: mark("replaced"),
    comment: (fingerprint) => mark(`finding:${fingerprint}`),
  };
}

/** Of what a run is about, as its workflow says it; not of the change, which differs from run to run. */
export function reviewKeyOf(about: readonly string[]): string {
  return digest(JSON.stringify(about)).slice(0, 8);
}

function digest(text: string): string {
  return hash("sha256", text, "hex").slice(0, 16);
}

/** The fingerprint in a comment's mark; null in any other text. */
export function fingerprintIn(key: string, body: string): string | null {
  const found = /^<!-- indexwright:v1:([0-9a-f]{8}):finding:([0-9a-f]{16}) -->/.exec(body);
  return found?.[1] === key ? (found[2] ?? null) : null;
}

/** Whether a review's text is one that stands: a mark of ours, not yet replaced. */
export function isReview(key: string, body: string): boolean {
  return /^<!-- indexwright:v1:([0-9a-f]{8}):review:[0-9a-f]{16} -->/.exec(body)?.[1] === key;
}
