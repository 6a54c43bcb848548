import type { Failure } from "../../github/outcome.ts";

/** What GitHub did not do, as the rest of a sentence; others wrote parts of it. */
export function inWords({ kind, status, message, details }: Failure): string {
  const said = [message, ...details].filter((part) => part !== "").join("; ");
  const code = status === null ? "" : ` (${status})`;
  switch (kind) {
    case "read-only":
      return "this token may only read, as for a pull request from a fork or of Dependabot";
    case "forbidden":
      return `the token may not do that${code}: ${said}`;
    case "missing":
      return `it is not there, or this token may not see it${code}`;
    case "limited":
      return `too many requests${code}: ${said}`;
    case "unavailable":
      return `GitHub does not answer${code}: ${said}`;
    case "invalid":
      return `GitHub refuses it${code}: ${said}`;
    case "unknown":
      return "GitHub did not answer, and may have done it";
    case "unexpected":
      return said;
  }
}
