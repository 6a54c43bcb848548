import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from "yaml";
import { yamlDocuments } from "../../../text/parsed-yaml.ts";
import type { Span } from "../../../types.ts";
import { lineRuns } from "../../code/changelog/yaml.ts";
import { type CustomAction, notText, phases, type ReshapeFile, type ReshapePhase } from "./action.ts";

/** No person writes a longer one. */
const longest = 2 ** 20;

/** JSON is YAML, whose parser says where everything stands. */
export function jsonActions(source: string): ReshapeFile {
  const failed = (span: Span, message: string): ReshapeFile => ({
    ...{ actions: null, comments: [] },
    errors: [{ span, message }],
  });
  try {
    const [document] = yamlDocuments(source, undefined, longest);
    const [error] = document?.errors ?? [];
    if (error) return failed(error.pos, `it is no valid JSON: ${error.message.split("\n")[0] ?? ""}`);
    const top = document?.contents;
    const given = isMap(top) ? top.get("actions", true) : undefined;
    if (!isSeq(given)) return { actions: null, errors: [], comments: [] };
    return { ...actionsOf(given.items.filter(isCustom), source), comments: [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failed([0, 1], `${error.message === "" ? "it is nested too deeply" : error.message} to be read`);
  }
}

function actionsOf(given: readonly YAMLMap[], source: string): Pick<ReshapeFile, "actions" | "errors"> {
  const errors: { span: Span; message: string }[] = [];
  const actions = given.map((action): CustomAction => {
    const found = new Map<ReshapePhase, NonNullable<ReturnType<CustomAction["texts"]["get"]>>>();
    for (const phase of phases) {
      const node = action.get(phase, true) as ParsedNode | undefined;
      if (!node || (isScalar(node) && node.value === null)) continue;
      const span: Span = [node.range[0], node.range[1]];
      const text = isScalar(node) ? node.value : null;
      if (typeof text !== "string") errors.push({ span, message: notText(phase) });
      else found.set(phase, { kind: "text", text, runs: lineRuns(text, span, source), span });
    }
    return { texts: found };
  });
  return { actions, errors };
}

function isCustom(item: unknown): item is YAMLMap {
  return isMap(item) && item.get("type") === "custom";
}
