import { functions } from "../facts/functions.ts";
import { operators } from "../facts/operators.ts";
import { factsByName } from "../facts.ts";
import type { Overload } from "./overload.ts";

/** PostgreSQL's own functions of that name that take so many arguments. */
export function functionsNamed(name: string, count: number, postgres: number): readonly Overload[] {
  return (factsByName(functions, postgres).get(name) ?? []).flatMap((fact): readonly Overload[] => {
    const [, list = "()", result = "", volatility = "", ...more] = fact;
    const parameters = list === "()" ? [] : list.slice(1, -1).split(",");
    const last = parameters.at(-1);
    if (more.includes("variadic") && last !== undefined && count >= parameters.length) {
      const element = last.replace(/\[\]$/, "");
      const rest = Array.from({ length: count - parameters.length + 1 }, () => element);
      return [{ parameters: [...parameters.slice(0, -1), ...rest], result, volatility }];
    }
    const optional = Number(more.find((one) => one.startsWith("defaults="))?.slice(9) ?? 0);
    if (count > parameters.length || count < parameters.length - optional) return [];
    return [{ parameters: parameters.slice(0, count), result, volatility }];
  });
}

/** PostgreSQL's own operators of that name; one parameter for those that stand before their operand. */
export function operatorsNamed(name: string, count: number, postgres: number): readonly Overload[] {
  return (factsByName(operators, postgres).get(name) ?? []).flatMap((fact): readonly Overload[] => {
    const [, left = "-", right = "", result = "", volatility = ""] = fact;
    const parameters = left === "-" ? [right] : [left, right];
    return parameters.length === count ? [{ parameters, result, volatility }] : [];
  });
}

export function isFunction(name: string, postgres: number): boolean {
  return factsByName(functions, postgres).has(name);
}
