import { stages } from "../../programs/commands.ts";
import { type GivenTexts, type LintRequest, lintTexts } from "../../programs/lint-texts.ts";

/** See lintTexts; test/print/report-types.ts prints its types. */
function lintWhole(files: GivenTexts, request: LintRequest = {}): Promise<unknown> {
  return lintTexts(files, request, stages);
}

export { lintWhole as lint };
