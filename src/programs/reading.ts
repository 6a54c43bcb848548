/** What every run that reads migrations needs, as one part of the program: loaded at once, and with nothing else. */
export { rules } from "../../rules/index.ts";
export { measuredCards } from "../check/measured/sign-findings.ts";
export { loadGrammar } from "../parse/index.ts";
export { ruleCards } from "../product.ts";
export { folderSettings } from "../read/folder-settings.ts";
export { tools } from "../read/registry.ts";
export { renderText } from "../report/text-formats.ts";
export { lint } from "./lint.ts";
export { policyOf } from "./policy.ts";
export { touchedIn } from "./touched-objects.ts";
export { rootsIn } from "./versions.ts";
