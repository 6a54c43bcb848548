import { flagOf, NotKnown, sqlTextOf, textOf } from "../../code/call-arguments.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  joined,
  nullValue,
  sliced,
  type TextValue,
  textValue,
  type Value,
} from "../../code/value.ts";
import { AlembicCall } from "./alembic-call.ts";
import type { OperationsTarget } from "./alembic-command.ts";
import { unescapedColons } from "./sql-texts.ts";

/**
 * What the package alembic_utils makes: `PGView(schema=…, signature=…, definition=…)`, which `op.create_entity` and its
 * like send. src/alembic_utils/pg_view.py and what stands beside it, 0.8
 */
export class PgEntity implements Handle {
  readonly sendsNothing = true;
  readonly #kind: EntityKind;
  readonly #call: AlembicCall;

  constructor(kind: EntityKind, call: CodeCall) {
    [this.#kind, this.#call] = [kind, new AlembicCall(call, kind.takes)];
  }

  call(): Value | null {
    return null;
  }

  sql(way: EntityWay, cascade: boolean): readonly TextValue[] {
    return this.#kind.sql(this.#call, way, cascade ? "cascade" : "");
  }
}

type EntityWay = "create" | "drop" | "replace";

interface EntityKind {
  readonly takes: readonly string[];
  /** The queries, one after the other. */
  readonly sql: (of: AlembicCall, way: EntityWay, cascade: string) => readonly TextValue[];
}

const parts = ["schema", "signature", "definition"];

const kinds: ReadonlyMap<string, EntityKind> = new Map([
  ["PGView", { takes: parts, sql: viewSql }],
  ["PGMaterializedView", { takes: [...parts, "with_data"], sql: materializedSql }],
  ["PGFunction", { takes: parts, sql: functionSql }],
  ["PGExtension", { takes: ["schema", "signature"], sql: extensionSql }],
  ["PGPolicy", { takes: [...parts, "on_entity"], sql: policySql }],
]);

/** Null: it makes none, or one that nobody here reads. */
export function entityCall(call: CodeCall): Value | null {
  const kind = kinds.get(call.name);
  return kind ? handle(new PgEntity(kind, call)) : null;
}

const ways: ReadonlyMap<string, EntityWay> = new Map([
  ["create_entity", "create"],
  ["drop_entity", "drop"],
  ["replace_entity", "replace"],
]);

/** `op.create_entity(…)`; null: it is another operation. */
export function sendEntity(to: OperationsTarget, code: CodeCall): Value | null {
  const way = ways.get(code.name);
  if (!way) return null;
  const [given = code.named.get("target")] = code.arguments;
  if (given?.kind !== "handle" || !(given.handle instanceof PgEntity))
    throw new NotKnown(`what \`${code.name}\` sends is not known`);
  const cascade = flagOf(code.arguments[1] ?? code.named.get("cascade"), "cascade");
  for (const sql of given.handle.sql(way, cascade)) to.send(sql, { code });
  return nullValue;
}

function written(...texts: readonly (string | TextValue)[]): TextValue {
  return joined(texts.map((one) => (typeof one === "string" ? textValue(one) : one)));
}

function unquoted(of: AlembicCall, name: string): string {
  return of.text(name, `the ${name}`).trim().replace(/\s+/g, " ").replaceAll('"', "");
}

function inSchema(of: AlembicCall): string {
  return `"${unquoted(of, "schema")}".`;
}

function named(of: AlembicCall): string {
  return `${inSchema(of)}"${unquoted(of, "signature")}"`;
}

/** Without white space around it, and a semicolon at its end. */
function definition(of: AlembicCall): TextValue {
  const text = sqlTextOf(of.given("definition"), "the definition");
  const start = text.text.length - text.text.trimStart().length;
  const end = text.text.trimEnd().replace(/;+$/, "").trimEnd().length;
  return unescapedColons(sliced(text, Math.min(start, end), end));
}

function viewSql(of: AlembicCall, way: EntityWay, cascade: string): readonly TextValue[] {
  if (way === "drop") return [written(`DROP VIEW ${named(of)} ${cascade}`)];
  const made = written(` VIEW ${named(of)} AS `, definition(of), ";");
  if (way === "create") return [written("CREATE", made)];
  return [
    written(
      ...["do $$\nbegin\nCREATE OR REPLACE", made, "\nexception when others then\n"],
      ...[`DROP VIEW IF EXISTS ${named(of)};\nCREATE`, made, "\nend;\n$$ language 'plpgsql'"],
    ),
  ];
}

function materializedSql(of: AlembicCall, way: EntityWay, cascade: string): readonly TextValue[] {
  if (way === "drop") return [written(`DROP MATERIALIZED VIEW ${named(of)} ${cascade}`)];
  const data = flagOf(of.given("with_data"), "with_data", true) ? "WITH DATA" : "WITH NO DATA";
  const made = written(`CREATE MATERIALIZED VIEW ${named(of)} AS `, definition(of), ` ${data}`);
  return way === "create" ? [made] : [written(`DROP MATERIALIZED VIEW IF EXISTS ${named(of)};`), made];
}

/** A default of a parameter is left out where the function is dropped. */
function functionSql(of: AlembicCall, way: EntityWay, cascade: string): readonly TextValue[] {
  const [, name = "", rest = ""] =
    /^([^(]*)(\([\s\S]*)$/.exec(textOf(of.given("signature"), "the signature")) ?? [];
  const own = `${inSchema(of)}"${name.trim().replaceAll('"', "")}"`;
  if (way === "drop") {
    const given = rest.slice(1, rest.lastIndexOf(")")).split(",");
    const types = given.map((one) => (/^([\s\S]*?)(?:\bdefault\b|$)/i.exec(one)?.[1] ?? one).trim());
    return [written(`DROP FUNCTION ${own}(${types.join(", ")}) ${cascade}`)];
  }
  return [written(`CREATE${way === "create" ? "" : " OR REPLACE"} FUNCTION ${own}${rest} `, definition(of))];
}

function extensionSql(of: AlembicCall, way: EntityWay, cascade: string): readonly TextValue[] {
  const name = unquoted(of, "signature");
  if (way === "drop") return [written(`DROP EXTENSION "${name}" ${cascade}`)];
  // PGExtension.to_sql_statement_create_or_replace raises NotImplementedError.
  if (way === "replace") throw new NotKnown("alembic_utils refuses to replace an extension");
  return [written(`CREATE EXTENSION "${name}" WITH SCHEMA "${unquoted(of, "schema")}";`)];
}

function policySql(of: AlembicCall, way: EntityWay, cascade: string): readonly TextValue[] {
  const table = unquoted(of, "on_entity");
  const on = `${of.text("signature", "the signature")} on ${table.includes(".") ? table : `public.${table}`}`;
  if (way === "drop") return [written(`DROP POLICY ${on} ${cascade}`)];
  const made = written(`CREATE POLICY ${on} `, definition(of));
  return way === "create" ? [made] : [written(`DROP POLICY IF EXISTS ${on};`), made];
}
