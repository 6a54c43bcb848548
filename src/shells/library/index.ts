import { stages } from "../../programs/commands.ts";
import { type GivenTexts, type LintRequest, lintTexts } from "./lint-texts.ts";

/** See lintTexts; test/print/report-types.ts prints its types. */
export function lint(files: GivenTexts, request: LintRequest = {}): Promise<unknown> {
  return lintTexts(files, request, stages);
}
