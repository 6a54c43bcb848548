import { itemsOf, NotKnown } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { percentFormatted } from "../../code/text-formats.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  type TextValue,
  textValue,
  unknown,
  type Value,
} from "../../code/value.ts";
import type { DjangoObject } from "./django-object.ts";
import type { SchemaEditor } from "./schema-editor.ts";

/** The texts of a RunSQL, in order: one query each. */
export function sendSql(value: Value | undefined, editor: SchemaEditor): void {
  if (value === undefined || value.kind === "null" || value.kind === "reference") return;
  if (value.kind === "text") {
    if (value.text.trim() !== "") editor.execute(value);
    return;
  }
  for (const item of itemsOf(value, "the SQL")) {
    const [sql, params] = item.kind === "list" ? item.items : [item];
    if (sql?.kind !== "text") throw new NotKnown("the SQL is not a literal");
    editor.execute(params === undefined || params.kind === "null" ? sql : filledSql(sql, params));
  }
}

/** `%s` for literals, as psycopg fills them in. */
function filledSql(sql: TextValue, params: Value): TextValue {
  const items = itemsOf(params, "what is filled into the SQL").map((item): Value => {
    if (item.kind === "text") return textValue(`'${item.text.replaceAll("'", "''")}'`);
    return item.kind === "null" ? textValue("NULL") : item;
  });
  return percentFormatted(sql, { kind: "list", items });
}

/** A cursor, and the connection that gives it. */
export class DjangoConnection implements Handle {
  readonly #run: Evaluator;

  constructor(run: Evaluator) {
    this.#run = run;
  }

  call(call: CodeCall): Value | null {
    const { name, arguments: given } = call;
    if (name === "cursor") return handle(this);
    if (name === "execute") {
      const [sql, params] = given;
      if (sql?.kind !== "text") throw new NotKnown("the SQL is not a literal");
      const isFilled = params !== undefined && params.kind !== "null";
      this.#run.sent.send(isFilled ? filledSql(sql, params) : sql, call);
      return unknown;
    }
    return /^(?:fetch\w+|close|quote_name|set_\w+|get_\w+|ensure_connection|__\w+__)$/.test(name)
      ? unknown
      : null;
  }

  member(name: string): Value | null {
    if (name === "vendor") return textValue("postgresql");
    if (name === "alias") return textValue("default");
    if (name === "connection" || name === "__enter__") return handle(this);
    return name === "__exit__" ? null : unknown;
  }
}

/** `apps`, models that it gives, and what their managers give: all of it is about rows. */
export class ProjectRows implements Handle {
  readonly sendsNothing = true;
  isUsed = false;

  call(): Value {
    this.isUsed = true;
    return handle(this);
  }

  member(): Value {
    return handle(this);
  }
}

/** What a RunPython runs; SQL that it sends by itself is read, what it does with rows is not. */
export function runPython(of: DjangoObject, code: Value | undefined, editor: SchemaEditor): void {
  if (code === undefined || code.kind === "null") return;
  if (code.kind === "reference" && code.path.endsWith(".noop")) return;
  const rows = new ProjectRows();
  if (code.kind === "function")
    editor.run.invoke(code, [handle(rows), handle(new DjangoConnection(editor.run))]);
  const called = code.kind === "function" ? (code.made.name ?? "it") : "it";
  if (code.kind !== "function" || rows.isUsed)
    editor.run.sent.unread(of.code.span, `what \`${called}\` does with rows is not read`);
}
