import { NotKnown, textOf } from "../../code/call-arguments.ts";
import { type CodeCall, knownText, type Value } from "../../code/value.ts";

/** What a migration says of one object: `Create.Index("i").OnTable("t").OnColumn("c")`, call by call. */
export class FluentChain {
  /** "Create". */
  readonly verb: string;
  readonly calls: readonly CodeCall[];

  constructor(verb: string, calls: readonly CodeCall[]) {
    this.verb = verb;
    this.calls = calls;
  }

  /** "Index". */
  get subject(): string {
    return this.calls[0]?.name ?? "";
  }

  with(call: CodeCall): FluentChain {
    return new FluentChain(this.verb, [...this.calls, call]);
  }

  all(...names: readonly string[]): readonly CodeCall[] {
    return this.calls.filter(({ name }, at) => at > 0 && names.includes(name));
  }

  has(...names: readonly string[]): boolean {
    return this.all(...names).length > 0;
  }

  /** What it is called with first: the object's own name; undefined where it has none. */
  get name(): string | undefined {
    const [value] = this.calls[0]?.arguments ?? [];
    return value === undefined || value.kind === "null" ? undefined : textOf(value, "its name");
  }

  /** The first text that one of these is called with; undefined where none is called. */
  text(...names: readonly string[]): string | undefined {
    const [call] = this.all(...names);
    return call && textOf(call.arguments[0], `\`${call.name}\``);
  }

  required(...names: readonly string[]): string {
    const found = this.text(...names);
    if (found === undefined) throw new NotKnown(`it has no \`${names[0] ?? ""}\``);
    return found;
  }

  /** All texts that these are called with: `Columns("a", "b")`, `Column("a").Column("b")`. */
  texts(...names: readonly string[]): readonly string[] {
    return this.all(...names).flatMap(({ arguments: given }) =>
      given.flatMap((value) =>
        value.kind === "list" ? value.items.map((item) => textOf(item, "a name")) : [textOf(value, "a name")],
      ),
    );
  }
}

/** PostgresQuoter.cs quotes every name. */
export function alwaysQuoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quotedTable(name: string, schema: string | undefined): string {
  return `${alwaysQuoted(schema ?? "public")}.${alwaysQuoted(name)}`;
}

export function constantOf(value: Value | undefined): string {
  if (value?.kind === "number") return value.written;
  if (value?.kind === "boolean") return String(value.value);
  const text = knownText(value);
  if (text !== null) return `'${text.replaceAll("'", "''")}'`;
  if (value?.kind === "null") return "NULL";
  const method =
    value?.kind === "reference" ? systemMethods.get(value.path.split(".").at(-1) ?? "") : undefined;
  if (method === undefined) throw new NotKnown("its default is not a literal");
  return method;
}

/** PostgresQuoter.FormatSystemMethods */
const systemMethods: ReadonlyMap<string, string> = new Map([
  ["NewGuid", "gen_random_uuid()"],
  ["NewSequentialId", "gen_random_uuid()"],
  ["CurrentDateTime", "now()"],
  ["CurrentUTCDateTime", "(now() at time zone 'UTC')"],
  ["CurrentDateTimeOffset", "current_timestamp"],
  ["CurrentUser", "current_user"],
  ["Empty", "'00000000-0000-0000-0000-000000000000'"],
]);
