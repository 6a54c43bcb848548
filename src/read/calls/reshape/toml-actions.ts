import { parse, TomlError } from "smol-toml";
import { lineRuns } from "../../code/changelog/yaml.ts";
import { type TomlText, tomlTexts } from "../../text/toml-texts.ts";
import { type CustomAction, notText, phases, type ReshapeFile, type ReshapePhase } from "./action.ts";

/** No person writes a longer one. */
const longest = 2 ** 20;

export function tomlActions(source: string): ReshapeFile {
  const failed = (message: string): ReshapeFile => ({
    ...{ actions: null, comments: [] },
    errors: [{ span: [0, Math.min(1, source.length)], message }],
  });
  if (source.length > longest) return failed("it is too long to be read");
  let given: unknown;
  try {
    given = parse(source).actions;
  } catch (error) {
    if (!(error instanceof TomlError || error instanceof RangeError)) throw error;
    return failed(`it is no valid TOML: ${error.message.split("\n")[0] ?? ""}`);
  }
  if (!Array.isArray(given)) return { actions: null, errors: [], comments: [] };
  const { texts, comments } = tomlTexts(source);
  return { ...actionsOf(given, texts, source), comments };
}

/** The keys of a table stand in the order in which they are written, and so do their texts. */
function actionsOf(given: readonly unknown[], texts: readonly TomlText[], source: string) {
  const errors: { span: readonly [number, number]; message: string }[] = [];
  let next = 0;
  const actions = given.filter(isCustom).map((action): CustomAction => {
    const found = new Map<ReshapePhase, NonNullable<ReturnType<CustomAction["texts"]["get"]>>>();
    for (const [key, value] of Object.entries(action)) {
      const phase = phases.find((name) => name === key);
      if (phase && typeof value !== "string") errors.push({ span: [0, 1], message: notText(phase) });
      if (!phase || typeof value !== "string") continue;
      const at = texts.findIndex(({ text }, number) => number >= next && text === value);
      const span = texts[at]?.span ?? ([0, 0] as const);
      next = Math.max(next, at + 1);
      found.set(phase, { kind: "text", text: value, runs: lineRuns(value, span, source), span });
    }
    return { texts: found };
  });
  return { actions, errors };
}

function isCustom(action: unknown): action is Readonly<Record<string, unknown>> {
  return typeof action === "object" && action !== null && "type" in action && action.type === "custom";
}
