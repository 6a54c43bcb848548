import type { IndexStmt, Node } from "libpg-query";
import { isFunction } from "../../src/sql/expression/builtins-by-name.ts";
import { extensions } from "../../src/sql/facts/extensions.ts";
import { factsOf } from "../../src/sql/facts.ts";
import { stringsOf } from "../../src/sql/grammar/name.ts";
import { accessMethod } from "../../src/sql/indexes/access-method.ts";
import { keysOf } from "../../src/sql/indexes/index-elements.ts";
import { classesNamed } from "../../src/sql/indexes/operator-class.ts";

export interface NeededExtension {
  /** The extension's name. */
  readonly name: string;
  /** What of it the index names. */
  readonly what: string;
}

/** The extensions that an index names something of, as far as servers have told of them. */
export function neededExtensions(index: IndexStmt, postgres: number): readonly NeededExtension[] {
  const method = index.accessMethod ?? "btree";
  const brings = accessMethod(method, postgres)?.extension;
  return [
    ...(brings ? [{ name: brings, what: method }] : []),
    ...keysOf(index).flatMap(({ expr, opclass }): readonly NeededExtension[] => [
      ...ofClass((opclass ?? []).flatMap(stringsOf).at(-1), postgres),
      ...ofFunction(expr, postgres),
    ]),
  ];
}

function ofClass(name: string | undefined, postgres: number): readonly NeededExtension[] {
  const known = name === undefined ? [] : classesNamed(name, postgres);
  const from = known[0]?.extension;
  return name !== undefined && from && known.every((one) => one.extension === from)
    ? [{ name: from, what: name }]
    : [];
}

/** A function at the top of the expression, or inside another's arguments. */
function ofFunction(node: Node | undefined, postgres: number): readonly NeededExtension[] {
  if (!node || !("FuncCall" in node)) return [];
  const { funcname, args } = node.FuncCall;
  const name = (funcname ?? []).flatMap(stringsOf).at(-1) ?? "";
  const own = isFunction(name, postgres)
    ? []
    : factsOf(extensions, postgres).flatMap(([from = "", kind, named]) =>
        kind === "function" && named === name ? [{ name: from, what: `${name}()` }] : [],
      );
  return [...own.slice(0, 1), ...(args ?? []).flatMap((one) => ofFunction(one, postgres))];
}
