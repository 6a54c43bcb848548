/** A cast that an expression holds. */
export interface HeldCast {
  /** Its type's last name, with "[]" for an array and its modifiers: "text", "numeric(10,2)". */
  readonly type: string;
  /** What it is of, settled, as JSON. */
  readonly of: string;
  /** A list of them is one, too. */
  readonly kind: "constant" | "column" | "other";
}

/** An expression without what PostgreSQL writes otherwise than people do. */
export interface SettledTree {
  /** As JSON: equal for two spellings of one expression, whatever casts either of them shows. */
  readonly tree: string;
  readonly casts: readonly HeldCast[];
  readonly columns: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  readonly operators: ReadonlySet<string>;
  /** With the type that stands next to it; "number" for a bare number, "" for any other bare one. */
  readonly constants: readonly { readonly text: string; readonly type: string }[];
}

type Fields = Readonly<Record<string, unknown>>;

interface TreeParts {
  readonly casts: HeldCast[];
  readonly columns: Set<string>;
  readonly functions: Set<string>;
  readonly operators: Set<string>;
  readonly constants: { text: string; type: string }[];
}

/**
 * Settles an expression, as normalise() gives it. IN becomes = ANY, BETWEEN two comparisons, LIKE its operator and nested
 * AND one list, as pg_get_expr prints them (src/backend/parser/parse_expr.c, transformAExprIn and transformAExprBetween).
 */
export function settledTree(text: string): SettledTree {
  const all: TreeParts = {
    casts: [],
    columns: new Set(),
    functions: new Set(),
    operators: new Set(),
    constants: [],
  };
  return { tree: JSON.stringify(settle(JSON.parse(text), all, null)), ...all };
}

/** `type`: that of the cast right above. */
function settle(value: unknown, all: TreeParts, type: string | null): unknown {
  if (Array.isArray(value)) return value.map((each) => settle(each, all, type));
  if (typeof value !== "object" || value === null) return value;
  const [kind = "", fields] = Object.entries(value)[0] ?? [];
  const own = byKind.get(kind);
  if (own && Object.keys(value).length === 1) return own(fields as Fields, all, type);
  return inner(value as Fields, all);
}

function inner(fields: Fields, all: TreeParts): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, settle(each, all, null)]));
}

type SettleKind = (fields: Fields, all: TreeParts, type: string | null) => unknown;

const byKind: ReadonlyMap<string, SettleKind> = new Map<string, SettleKind>([
  ["TypeCast", castOf],
  ["A_Const", constantOf],
  [
    "ColumnRef",
    ({ fields }, { columns }) => {
      const column = lastOf(fields);
      columns.add(column);
      return { column };
    },
  ],
  [
    "FuncCall",
    ({ funcname, funcformat: _, ...more }, all) => {
      const name = lastOf(funcname);
      all.functions.add(name);
      return { function: name, ...inner(more, all) };
    },
  ],
  ["CollateClause", ({ collname, ...more }, all) => ({ collation: lastOf(collname), ...inner(more, all) })],
  // A list of constants takes the cast that stands around it.
  ["A_ArrayExpr", ({ elements }, all, type) => ({ array: settle(elements ?? [], all, type) })],
  ["BoolExpr", logicOf],
  ["A_Expr", operationOf],
]);

function castOf({ arg, typeName }: Fields, all: TreeParts): unknown {
  const { names, typmods, arrayBounds } = (typeName ?? {}) as Fields;
  const modifiers = Array.isArray(typmods) ? `(${typmods.map((one) => JSON.stringify(one)).join(",")})` : "";
  const type = `${lastOf(names)}${modifiers}`;
  const of = settle(arg, all, type);
  all.casts.push({ type: arrayBounds ? `${type}[]` : type, of: JSON.stringify(of), kind: kindOf(of) });
  return of;
}

function kindOf(of: unknown): HeldCast["kind"] {
  if (typeof of !== "object" || of === null) return "other";
  if ("constant" in of || "number" in of || "array" in of) return "constant";
  return "column" in of ? "column" : "other";
}

/** A negative number is printed as text with a cast: '-1'::integer. */
function constantOf(fields: Fields, { constants }: TreeParts, type: string | null): unknown {
  const { sval, ival, fval, boolval } = fields as {
    sval?: { sval?: string };
    ival?: { ival?: number };
    fval?: { fval?: string };
    boolval?: { boolval?: boolean };
  };
  const number = ival ? String(ival.ival ?? 0) : fval?.fval;
  const text = sval ? (sval.sval ?? "") : (number ?? (boolval ? String(boolval.boolval === true) : "NULL"));
  constants.push({ text, type: type ?? (number === undefined ? "" : "number") });
  return number !== undefined || numbers.has(type ?? "") ? { number: text } : { constant: text };
}

const numbers: ReadonlySet<string> = new Set("int2 int4 int8 numeric float4 float8 oid".split(" "));

function logicOf({ boolop, args }: Fields, all: TreeParts): unknown {
  const parts = settle(args ?? [], all, null) as readonly {
    readonly boolop?: unknown;
    readonly args?: unknown;
  }[];
  const flat = parts.flatMap((part) =>
    boolop !== "NOT_EXPR" && part.boolop === boolop ? (part.args as readonly unknown[]) : [part],
  );
  return { boolop, args: flat };
}

const plainKinds: ReadonlySet<unknown> = new Set(["AEXPR_OP", "AEXPR_LIKE", "AEXPR_ILIKE", "AEXPR_SIMILAR"]);

function operationOf({ kind, name, lexpr, rexpr }: Fields, all: TreeParts): unknown {
  const operator = lastOf(name);
  const left = settle(lexpr ?? null, all, null);
  const right = settle(rexpr ?? null, all, null);
  const made = (op: string, a: unknown, b: unknown, how: unknown = "AEXPR_OP") => {
    all.operators.add(op);
    return { how, operator: op, left: a, right: b };
  };
  if (plainKinds.has(kind)) return made(operator, left, right);
  const list = (right as { readonly List?: { readonly items?: readonly unknown[] } } | null)?.List?.items;
  if (kind === "AEXPR_IN" && list) {
    if (list.length === 1) return made(operator, left, list[0]);
    return made(operator, left, { array: list }, operator === "=" ? "AEXPR_OP_ANY" : "AEXPR_OP_ALL");
  }
  const [low, high] = list ?? (Array.isArray(right) ? right : []);
  if (kind === "AEXPR_BETWEEN")
    return { boolop: "AND_EXPR", args: [made(">=", left, low), made("<=", left, high)] };
  if (kind === "AEXPR_NOT_BETWEEN")
    return { boolop: "OR_EXPR", args: [made("<", left, low), made(">", left, high)] };
  return made(operator, left, right, kind);
}

/** The last string of a list of names. */
function lastOf(names: unknown): string {
  const last: unknown = Array.isArray(names) ? names.at(-1) : undefined;
  return (last as { readonly String?: { readonly sval?: string } } | undefined)?.String?.sval ?? "";
}
