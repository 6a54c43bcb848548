import type { ServerError, Session } from "../../postgres/server.ts";
import type { Query } from "../../types.ts";
import { attempt } from "../sending/apply.ts";
import { preparation } from "./arguments.ts";

/** Each is PREPARE of one query: a fraction of a millisecond. */
const MOST_TRIED = 400;
/** Of hundreds of parameters those near the place that it points at. */
const MOST_NEAR = 8;
const NAME = "indexwright_typed";

/** What constants in queries mostly are, the likeliest first. */
const usual = [
  "text",
  "integer",
  "bigint",
  "timestamptz",
  "interval",
  "numeric",
  "date",
  "boolean",
  "jsonb",
  "uuid",
  "text[]",
  "bigint[]",
  "double precision",
];

/**
 * undefined_function, indeterminate_datatype, ambiguous_function, datatype_mismatch, cannot_coerce,
 * invalid_text_representation, ambiguous_parameter, invalid_recursion, wrong_object_type: a parameter that has another type
 * than the constant had which it stands for.
 */
const ofTypes: ReadonlySet<string> = new Set([
  "42883",
  "42P18",
  "42725",
  "42804",
  "42846",
  "22P02",
  "42P08",
  "42P19",
  "42809",
]);

type Types = readonly (string | null)[];

/**
 * A query whose parameters have types with which the server takes it. What an exported query has for a constant has no type,
 * and PostgreSQL does not always infer the constant's: it points at an operator or a function, so that types are tried of the
 * parameters next to that. Gives what it says of the query as it is, where none of them helps.
 */
export async function withTypes(session: Session, query: Query): Promise<Query | ServerError> {
  const trial = new TypeTrial(session, query);
  const given = query.parameters.map(({ type }) => type);
  const refused = await trial.refused(given);
  if (!refused) return query;
  const types = await trial.found(given, refused);
  if (types === null) return refused;
  return {
    ...query,
    parameters: query.parameters.map((parameter, at) => ({ ...parameter, type: types[at] ?? null })),
  };
}

class TypeTrial {
  readonly #session: Session;
  readonly #query: Query;
  /** Where each parameter stands in PREPARE, by its number from 0; the first place of each. */
  readonly #places: readonly number[];
  readonly #tried = new Set<string>();

  constructor(session: Session, query: Query) {
    this.#session = session;
    this.#query = query;
    const text = query.sent ?? query.text;
    this.#places = query.parameters.map((_, at) => text.search(new RegExp(`\\$${at + 1}(?!\\d)`)));
  }

  async refused(types: Types): Promise<ServerError | null> {
    const parameters = this.#query.parameters.map((parameter, at) => ({
      ...parameter,
      type: types[at] ?? null,
    }));
    const refused = await attempt(() =>
      this.#session.extended(preparation(NAME, { ...this.#query, parameters })),
    );
    if (!refused) await this.#session.simple(`DEALLOCATE ${NAME}`);
    return refused;
  }

  /** One type that helps at once, else from one refusal to the next, first where it points furthest. */
  async found(types: Types, refused: ServerError): Promise<Types | null> {
    if (!ofTypes.has(refused.sqlstate)) return null;
    const further: { readonly types: Types; readonly refused: ServerError }[] = [];
    for (const next of this.#candidates(types, refused)) {
      const key = JSON.stringify(next);
      if (this.#tried.has(key)) continue;
      if (this.#tried.size >= MOST_TRIED) break;
      this.#tried.add(key);
      const then = await this.refused(next);
      if (!then) return next;
      if (then.message !== refused.message || then.position !== refused.position)
        further.push({ types: next, refused: then });
    }
    const isOther = (one: ServerError): number => (one.sqlstate === refused.sqlstate ? 0 : 1);
    further.sort(
      (a, b) =>
        isOther(b.refused) - isOther(a.refused) || (b.refused.position ?? 0) - (a.refused.position ?? 0),
    );
    for (const step of further) {
      const found = await this.found(step.types, step.refused);
      if (found) return found;
    }
    return null;
  }

  *#candidates(types: Types, { message, position }: ServerError): Generator<Types> {
    const open = types.flatMap((type, at) => (type === null ? [at] : []));
    const [, named] = /^could not determine data type of parameter \$(\d+)/.exec(message) ?? [];
    const all = [...new Set([...typesIn(message), ...usual])];
    if (named !== undefined) {
      for (const type of all) yield types.with(Number(named) - 1, type);
      return;
    }
    const near = this.#nearest(open, position);
    for (const type of all) {
      for (const at of near.slice(0, MOST_NEAR)) yield types.with(at, type);
      if (near.length > 1) yield types.map((own, at) => (open.includes(at) ? type : own));
      // A list of constants has one type.
      if (near.length > 2) yield types.map((own, at) => (near.slice(0, 2).includes(at) ? type : own));
    }
  }

  #nearest(open: readonly number[], position: number | null): readonly number[] {
    const text = this.#query.sent ?? this.#query.text;
    const head = preparation(NAME, this.#query).length - text.length;
    const at = (position ?? 0) - head;
    return open.toSorted(
      (a, b) => Math.abs((this.#places[a] ?? 0) - at) - Math.abs((this.#places[b] ?? 0) - at),
    );
  }
}

const pairs = [
  /^operator does not exist: (.+?) [^\w\s"]+ (.+)$/,
  /^operator does not exist: (.+?) (?:LIKE|ILIKE) (.+)$/,
  /is of type (.+) but (?:default )?expression is of type (.+)$/,
  /^[\w/ ]+ types (.+) and (.+) cannot be matched$/,
  /has type (.+) in non-recursive term but type (.+) overall$/,
  /must (?:be|return) type (.+), not (?:type )?(.+)$/,
];

/** The types that a message names: one of them is what the other is to be. */
function typesIn(message: string): readonly string[] {
  const [, ...found] = pairs.map((one) => one.exec(message)).find((one) => one !== null) ?? [];
  const known = found.filter((one) => one !== "unknown" && /^[\w ."[\]()]+$/.test(one));
  return known.flatMap((one) => (one.endsWith("[]") ? [one, one.slice(0, -2)] : [one, `${one}[]`]));
}
