import type { Report } from "../../types.ts";
import type { Look } from "../look.ts";
import { markdown } from "./index.ts";
import { comment, scaled } from "./sections.ts";

/** The runner drops a summary of more than 1,048,576 bytes altogether (actions/runner, FileCommandManager.cs). */
const mostBytes = 1_000_000;

/** A job summary: the page of a comment, with ten times its room where that is not too much. */
export function summary(report: Report, look: Look): string {
  const wide = markdown(report, look, scaled(comment, 10));
  return new TextEncoder().encode(wide).length <= mostBytes ? wide : markdown(report, look);
}
