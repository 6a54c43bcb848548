/** AbstractPostgresDatabase.java, Liquibase 5.0 */
const reserved: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time
  current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from
  full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime
  localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning
  right select session_user similar some symmetric table tablesample then to trailing true union unique user using
  variadic verbose when where window with`.split(/\s+/),
);

export type Quoting = "legacy" | "all" | "reserved";

/** `objectQuotingStrategy` of a changeset or its changelog. */
export function quotingOf(strategy: string | undefined): Quoting {
  if (strategy === "QUOTE_ALL_OBJECTS") return "all";
  return strategy === "QUOTE_ONLY_RESERVED_WORDS" ? "reserved" : "legacy";
}

/** How Liquibase writes names into SQL (AbstractPostgresDatabase.escapeObjectName). */
export class SqlNames {
  readonly #quoting: Quoting;

  constructor(quoting: Quoting) {
    this.#quoting = quoting;
  }

  name(given: string): string {
    const name = given.trim();
    const isMixed = this.#quoting === "legacy" && /\p{Lu}/u.test(name) && /\p{Ll}/u.test(name);
    const isOdd = /^\d|\W/.test(name) || reserved.has(name.toLowerCase());
    // What is filled in when Liquibase runs is a name of which nobody knows more.
    const isHole = name.includes("${");
    return this.#quoting === "all" || (!isHole && (isMixed || isOdd))
      ? `"${name.replaceAll('"', '""')}"`
      : name;
  }

  /** A name in its schema. */
  in(schema: string | undefined, name: string): string {
    return schema === undefined || schema.trim() === ""
      ? this.name(name)
      : `${this.name(schema)}.${this.name(name)}`;
  }

  /** A column of an index, which may be an expression (escapeColumnName). */
  column(name: string): string {
    return this.#quoting !== "all" && name.includes("(") ? name : this.name(name);
  }

  /** "a, b DESC" (escapeColumnNameList). */
  list(names: string): string {
    return names
      .split(",")
      .filter((each) => each.trim() !== "")
      .map((each) => {
        const [, name = each, order = ""] = /^(.*?)(\s+(?:asc|desc))?$/i.exec(each.trim()) ?? [];
        return `${this.name(name)}${/desc/i.test(order) ? " DESC" : ""}`;
      })
      .join(", ");
  }
}
