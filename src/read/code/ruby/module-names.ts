import type { CodeFunction } from "../syntax.ts";
import type { FunctionValue, Value } from "../value.ts";

type Names = ReadonlyMap<string, Value>;

/**
 * What the names of a file call a function of it. A method of a module is nobody's until that is included, so that it is
 * not known by its name alone: "BigTable#add", of the module itself "BigTable.add". In the migration's own file only the
 * latter is told apart.
 */
export function nameInFile({ name, inModule, isStatic }: CodeFunction, isOther: boolean): string {
  if (inModule === undefined || !(isOther || isStatic)) return name ?? "";
  return `${inModule}${isStatic ? "." : "#"}${name}`;
}

/** What stands at the top level of a file that is loaded. */
export function topLevelOf(names: Names): Names {
  return new Map([...names].filter(([name, { kind }]) => kind !== "function" || !/[#.]/.test(name)));
}

/** What a module gives: its methods by their names, those of itself behind a dot, too, and all that is no method. */
export function namesOfModule(names: Names, module: string): Names {
  const [own, methods, statics] = [topLevelOf(names), new Map<string, Value>(), new Map<string, Value>()];
  for (const [key, value] of names) {
    if (value.kind !== "function") continue;
    const [, of, sign, name = ""] = /^(\w*)([#.])(.+)$/.exec(key) ?? [];
    if (of === module || of === "")
      (sign === "." ? statics : methods).set(name, seeing(value, sign === "." ? statics : methods));
  }
  const dotted = [...statics].map(([name, value]) => [`.${name}`, value] as const);
  return new Map([...own, ...statics, ...methods, ...dotted]);
}

/** The function, with names that it sees before those of its file. */
export function seeing(value: FunctionValue, names: Map<string, Value>): FunctionValue {
  const { scope: around } = value;
  return { ...value, scope: { names, around, conditions: around.conditions } };
}
