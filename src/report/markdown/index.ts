import type { Report } from "../../types.ts";
import type { Look } from "../look.ts";
import { proofSection } from "./proof.ts";
import {
  comment,
  failures,
  findings,
  ignored,
  migrations,
  notes,
  type Room,
  standing,
  unread,
  verdictLine,
  waysBack,
} from "./sections.ts";

/** For a job summary or a comment: the verdict, the findings at a glance, each with its SQL, and all the rest. */
export function markdown(report: Report, look: Look, room: Room = comment): string {
  const sections = [
    verdictLine(report, look),
    ...failures(report, room),
    ...findings(report.findings, report, room),
    ...standing(report, room),
    ...(report.proof ? [proofSection(report.proof, room)] : []),
    ...migrations(report, room),
    ...waysBack(report, room),
    ...unread(report, room),
    ...ignored(report, room),
    ...notes(report, room),
  ];
  return `${sections.join("\n\n")}\n`;
}
