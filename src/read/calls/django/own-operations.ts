import type { Span } from "../../../types.ts";
import type { Expression } from "../../code/syntax.ts";
import {
  type ClassValue,
  findName,
  handle,
  type ImportedHere,
  type MapValue,
  type Value,
} from "../../code/value.ts";
import { DjangoObject, djangoObject } from "./django-object.ts";

/** What tells of the classes of a migration's file, and of those that it imports from the project. */
export interface ProjectClasses {
  named(name: string): Value | undefined;
  other(from: ImportedHere, place: Span): Value | null;
  basesOf(made: ClassValue): readonly { readonly base: ClassValue }[];
  instance(made: ClassValue): MapValue;
}

/** Methods by which an operation does something else than the one that it extends. */
const changing = [
  "__init__",
  "__new__",
  "database_forwards",
  "database_backwards",
  "state_forwards",
  "_run_sql",
];

const DEEPEST = 5;

/** An operation whose class the project has made as the one of Django's that it extends; itself where it does things of its own. */
export function asExtended(operation: Value, classes: ProjectClasses): Value {
  const made = djangoObject(operation);
  const kind = made && operationExtended(made.kind, classes);
  return made && kind !== null ? handle(new DjangoObject(kind, made.code)) : operation;
}

/** Null: it is none of the project's, or more than another name. */
function operationExtended(kind: string, classes: ProjectClasses): string | null {
  const named = classes.named(kind);
  const own = named?.kind === "reference" && named.from ? classes.other(named.from, [0, 0]) : named;
  return own?.kind === "class" ? extendedBy(own, classes, 0) : null;
}

function extendedBy(own: ClassValue, classes: ProjectClasses, depth: number): string | null {
  const [first, ...others] = own.made.bases;
  if (!first || others.length > 0 || depth > DEEPEST) return null;
  const { entries } = classes.instance(own);
  if (changing.some((name) => entries.has(name))) return null;
  const [known] = classes.basesOf(own);
  return known ? extendedBy(known.base, classes, depth + 1) : libraryName(first, own);
}

/** `RunSQL`, `migrations.RunSQL`, and what an import calls otherwise. */
function libraryName(base: Expression, { scope }: ClassValue): string | null {
  if (base.kind === "member") return base.name;
  if (base.kind !== "name") return null;
  const value = findName(scope, base.name)?.names.get(base.name);
  return value?.kind === "reference" ? (value.path.split(".").at(-1) ?? null) : null;
}
