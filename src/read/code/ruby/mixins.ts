import type { CodeStatement, Expression, ImportedName } from "../syntax.ts";

const loads = /^(?:require|require_relative|load)$/;
const mixes = /^(?:include|extend|prepend)$/;

/** What `require_relative "x"` and `include A::B` make known here; none where the expression is neither. */
export function rubyMixins(value: Expression): readonly CodeStatement[] {
  if (value.kind !== "call" || value.receiver !== null) return [];
  const { name, arguments: given, span } = value;
  const mixin = (from: ImportedName | null): CodeStatement[] => (from ? [{ kind: "mixin", span, from }] : []);
  if (loads.test(name)) {
    const path = given[0] && pathIn(given[0].value);
    return path ? mixin({ module: name === "require_relative" ? `./${path}` : path, names: [] }) : [];
  }
  return mixes.test(name) ? given.flatMap((one) => mixin(constantIn(one.value))) : [];
}

/** A literal path, or `Rails.root.join("lib", "x")`: from the application's folder then. */
function pathIn(value: Expression): string | null {
  if (value.kind === "text") return value.value;
  if (value.kind !== "call" || !value.receiver) return null;
  if (value.name === "to_s") return pathIn(value.receiver);
  const isRoot = value.receiver.kind === "call" && value.receiver.name === "root";
  if (value.name !== "join" || !isRoot) return null;
  const parts = value.arguments.map((one) => (one.value.kind === "text" ? one.value.value : null));
  return parts.includes(null) ? null : `/${parts.join("/")}`;
}

function constantIn(value: Expression): ImportedName | null {
  const names = namesIn(value);
  return names && { module: "", names };
}

/** Of `Gitlab::Database::MigrationHelpers::V2`, and of what is like a call of it with a version: `Migration[2.1]`. */
function namesIn(value: Expression): readonly string[] | null {
  if (value.kind === "name") return [value.name];
  if (value.kind !== "member") return null;
  const of = namesIn(value.of);
  return of && [...of, value.name];
}
