import { argument, isGiven, NotKnown, textOf } from "../../code/call-arguments.ts";
import { type CodeCall, textValue, type Value } from "../../code/value.ts";
import type { BlueprintColumn } from "./column-definition.ts";
import type { LaravelRelease } from "./grammar.ts";

/** What a model of the application says of its table. */
export interface ModelTable {
  readonly table: string;
  readonly key: string;
  readonly keyType: "int" | "uuid" | "ulid";
}

/** By the class's path; null where its file is not found. */
export type ModelFacts = (path: string) => ModelTable | null;

interface ModelColumn {
  readonly type: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Value>;
  readonly model: BlueprintColumn["model"];
  /** The calls that it is short for, where it drops. */
  readonly drops: readonly Pick<CodeCall, "name" | "arguments">[] | null;
}

/** `foreignIdFor(User::class)` and those that drop it; null: it is another call. */
export function modelColumn(call: CodeCall, models: ModelFacts, release: LaravelRelease): ModelColumn | null {
  const found = /^(drop(?:constrained)?)?foreign(?:id|uuid|ulid)for$/i.exec(call.name);
  if (!found) return null;
  const model = argument(call, 0, "model");
  const path = model?.kind === "reference" ? /^(.+)\.class$/.exec(model.path)?.[1] : undefined;
  if (path === undefined) throw new NotKnown("the model is not named here");
  const facts = models(path);
  if (!facts) throw new NotKnown(`the model ${path} is not found`);
  const given = argument(call, 1, "column");
  const name = isGiven(given) ? textOf(given, "the column") : `${snakeOf(path)}_${facts.key}`;
  return {
    ...made(facts.keyType, name),
    model: release >= 1100 ? { table: facts.table, key: facts.key } : null,
    drops: found[1] === undefined ? null : dropsFor(found[1].toLowerCase(), name, release),
  };
}

function made(
  keyType: ModelTable["keyType"],
  name: string,
): Pick<ModelColumn, "type" | "name" | "attributes"> {
  if (keyType !== "ulid")
    return { type: keyType === "int" ? "bigInteger" : "uuid", name, attributes: new Map() };
  return { type: "char", name, attributes: new Map([["length", textValue("26")]]) };
}

/** Before Laravel 12 `dropForeignIdFor` drops the key alone. */
function dropsFor(
  how: string,
  name: string,
  release: LaravelRelease,
): readonly Pick<CodeCall, "name" | "arguments">[] {
  const key = { name: "dropForeign", arguments: [{ kind: "list", items: [textValue(name)] } as const] };
  const column = { name: "dropColumn", arguments: [textValue(name)] };
  if (how === "dropconstrained") return [key, column];
  return release >= 1200 ? [column] : [key];
}

/** `OrderItem` as `order_item`. */
export function snakeOf(path: string): string {
  const name = path.split("\\").at(-1) ?? path;
  return name.replace(/(.)(?=[A-Z])/g, "$1_").toLowerCase();
}
