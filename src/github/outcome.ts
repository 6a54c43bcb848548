/** What came of asking GitHub. Nothing that GitHub may answer is thrown. */
export type ApiOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export interface Failure {
  /**
   * read-only: this token may not write, as for a pull request from a fork. forbidden: the token may not do that.
   * missing: there is no such thing, or the token may not see it. invalid: refused as a whole, see `details`.
   * limited: too many requests. unavailable: no answer, or the server's own error.
   * unknown: a write that may have been made. unexpected: an answer that GitHub does not describe.
   */
  readonly kind:
    | "read-only"
    | "forbidden"
    | "missing"
    | "invalid"
    | "limited"
    | "unavailable"
    | "unknown"
    | "unexpected";
  /** null: no answer at all. */
  readonly status: number | null;
  /** GitHub's words, or the network's: others wrote them. */
  readonly message: string;
  readonly details: readonly string[];
  /** How long GitHub asks to wait, in milliseconds. */
  readonly wait: number | null;
  /** The request never left, so that it cannot have been carried out. */
  readonly unsent: boolean;
}

/** An answer that is larger, or other, than anything expected. */
export class UnexpectedAnswer extends Error {
  override readonly name = "Unexpected";
}

export const made = <T>(value: T): ApiOutcome<T> => ({ ok: true, value });

/** What Octokit, or the network below it, has thrown. Anything else is a mistake of ours, and thrown on. */
export function apiFailureOf(error: unknown, now: number): Failure {
  if (error instanceof UnexpectedAnswer) return failure("unexpected", null, error.message);
  if (!isHttpError(error)) throw error;
  const { response } = error;
  if (!response) return unanswered(error);
  const { status, headers } = response;
  const [message, details] = said(response.data);
  const known = (kind: Failure["kind"]): Failure => failure(kind, status, message, { details });
  if (status >= 500) return { ...known("unavailable"), wait: seconds(headers["retry-after"]) };
  if (status === 429 || (status === 403 && isLimit(headers, message)))
    return { ...known("limited"), wait: waitOf(headers, now) };
  if (status === 403 && /^Resource not accessible by/.test(message)) return known("read-only");
  if (status === 401 || status === 403) return known("forbidden");
  if (status === 404 || status === 410) return known("missing");
  return known(status === 422 ? "invalid" : "unexpected");
}

export function failure(
  kind: Failure["kind"],
  status: number | null,
  message: string,
  more: Partial<Failure> = {},
): Failure {
  return { kind, status, message, details: [], wait: null, unsent: false, ...more };
}

interface HttpError extends Error {
  readonly status: number;
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | number | undefined>>;
    readonly data: unknown;
  };
}

/** Octokit gives the status 500 to whatever the network throws. */
function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && "status" in error && typeof error.status === "number";
}

const never = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

function unanswered(error: Error): Failure {
  const causes: Error[] = [];
  for (let at: unknown = error; at instanceof Error && causes.length < 5; at = at.cause) causes.push(at);
  const large = causes.find((one) => one instanceof UnexpectedAnswer);
  if (large) return failure("unexpected", null, large.message);
  const unsent = causes.some((one) => "code" in one && never.has(String(one.code)));
  return failure("unavailable", null, error.message || "no answer", { unsent });
}

/** The message and the errors of an answer, cut to what a log can bear. */
function said(data: unknown): readonly [string, readonly string[]] {
  if (typeof data !== "object" || data === null) return [cut(String(data ?? "")), []];
  const message = "message" in data ? cut(String(data.message)) : "";
  const errors: readonly unknown[] = "errors" in data && Array.isArray(data.errors) ? data.errors : [];
  return [message, errors.slice(0, 20).map(detail)];
}

function detail(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) return cut(String(error.message));
  return cut(typeof error === "string" ? error : JSON.stringify(error));
}

const cut = (text: string): string => text.slice(0, 1000);

type Headers = NonNullable<HttpError["response"]>["headers"];

/** docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api: 403 says both "may not" and "not yet". */
function isLimit(headers: Headers, message: string): boolean {
  if (/^Resource not accessible by/.test(message)) return false;
  return (
    headers["retry-after"] !== undefined ||
    String(headers["x-ratelimit-remaining"]) === "0" ||
    /rate limit|abuse detection/i.test(message)
  );
}

/** Same page: retry-after, else the reset of an exhausted limit, else at least one minute. */
function waitOf(headers: Headers, now: number): number {
  const after = seconds(headers["retry-after"]);
  if (after !== null) return after;
  const reset = seconds(headers["x-ratelimit-reset"]);
  if (String(headers["x-ratelimit-remaining"]) === "0" && reset !== null) return Math.max(reset - now, 0);
  return 60_000;
}

function seconds(header: string | number | undefined): number | null {
  return header !== undefined && /^\d{1,12}$/.test(String(header)) ? Number(header) * 1000 : null;
}
