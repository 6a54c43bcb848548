import type { Report } from "../../types.ts";
import type { Look } from "../look.ts";
import { proofSection } from "./proof.ts";
import {
  comment,
  markdownFailures,
  markdownFindings,
  markdownIgnored,
  markdownMigrations,
  markdownNotes,
  markdownStanding,
  markdownUnread,
  markdownWaysBack,
  type Room,
  verdictLine,
} from "./sections.ts";

/** For a job summary or a comment: the verdict, the findings at a glance, each with its SQL, and all the rest. */
export function markdown(report: Report, look: Look, room: Room = comment): string {
  const sections = [
    verdictLine(report, look),
    ...markdownFailures(report, room),
    ...markdownFindings(report.findings, report, room),
    ...markdownStanding(report, room),
    ...(report.proof ? [proofSection(report.proof, room)] : []),
    ...markdownMigrations(report, room),
    ...markdownWaysBack(report, room),
    ...markdownUnread(report, room),
    ...markdownIgnored(report, room),
    ...markdownNotes(report, room),
  ];
  return `${sections.join("\n\n")}\n`;
}
