import { NotKnown } from "../../code/call-arguments.ts";
import type { Evaluator, Host } from "../../code/host.ts";
import { pythonLibraryCall } from "../../code/python/library.ts";
import { type CodeCall, handle, unknown, type Value } from "../../code/value.ts";
import { AlembicConnection, expression } from "./connection.ts";
import { ddlElement } from "./ddl-elements.ts";
import { entityCall } from "./entities.ts";
import type { Operations } from "./operations.ts";
import { schemaItemCall } from "./schema-items.ts";
import { functionCall, sqlTextCall } from "./sql-texts.ts";
import { isTypeName, SqlType } from "./types.ts";

/** Packages that have types, columns and expressions, and nothing else that a migration calls. */
const libraries =
  /^(?:sqlalchemy\w*|sqlmodel|geoalchemy2|pgvector|fastapi_users\w*|flask_sqlalchemy|citext|alembic_utils)(?:\.|$)/;

/** What the file of a migration calls of other modules. */
export class AlembicHost implements Host {
  readonly #run: () => Evaluator;
  readonly #operations: () => Operations;
  /** What stands at the top of a file is run when it is loaded. */
  isRunning = false;

  constructor(run: () => Evaluator, operations: () => Operations) {
    [this.#run, this.#operations] = [run, operations];
  }

  readonly connects = (path: string): boolean => /^alembic\.op(?:\.|$)/.test(path);

  /**
   * What `context.run_migrations(op=…)` of env.py hands to `upgrade` and `downgrade` by that name: alembic/runtime/migration.py
   * calls them with all that it is given. What else env.py makes for them may send anything.
   */
  handed(name: string): Value {
    if (/^(?:op|operations)$/.test(name)) return handle(this.#operations());
    if (/conn|bind|engine|session/.test(name)) return handle(new AlembicConnection(this.#run()));
    return handle({
      call: (call) => {
        throw new NotKnown(`what \`${call.name}\` sends is not known`);
      },
      member: () => unknown,
    });
  }

  readonly call = (path: string, call: CodeCall): Value | null => {
    if (/^alembic\.op\./.test(path)) return this.#operation(path, call);
    const name = path.split(".").at(-1) ?? path;
    const made = libraries.test(path) ? this.#library(path, { ...call, name }) : null;
    return made ?? pythonLibraryCall(path, call) ?? this.#other(path, name, call);
  };

  /** `op.get_context()` and, as `op.context.…`, what is reached through it. */
  #operation(path: string, call: CodeCall): Value | null {
    const operations = this.#operations();
    const [first = "", ...rest] = path.slice("alembic.op.".length).split(".");
    // A name of the file's own may stand for it.
    if (rest.length === 0) return operations.call({ ...call, name: first });
    return operations.member(first)?.kind === "handle" && rest.length === 1
      ? operations.context.call(call)
      : operations.call({ ...call, name: first });
  }

  #library(path: string, call: CodeCall): Value | null {
    if (/\bfunc\.\w+$/.test(path)) return functionCall(call);
    const made = sqlTextCall(call) ?? schemaItemCall(call) ?? ddlElement(call) ?? entityCall(call);
    if (made) return made;
    if (isTypeName(call.name))
      return handle(new SqlType(call.name, call, (sql, of) => this.#run().sent.send(sql, of)));
    if (/^(?:Session|sessionmaker|scoped_session|Connection)$/.test(call.name))
      return handle(
        call.name === "sessionmaker" ? sessions(this.#run()) : new AlembicConnection(this.#run()),
      );
    if (call.name === "inspect") return unknown;
    return /^[a-z]/.test(call.name) || /^(?:Table|MetaData|Inspector)$/.test(call.name)
      ? handle(expression)
      : null;
  }

  /** Of what another module of the project does nobody here knows anything. A class of it is a type, or a table's. */
  #other(path: string, name: string, call: CodeCall): Value | null {
    if (this.isRunning && path.includes(".") && /^[a-z_]/.test(name) && !isAside.test(path))
      this.#run().sent.unread(call.span, `what \`${name}\` sends is not known`);
    return null;
  }
}

const isAside = /(?:^|\.)(?:log|logger|logging|console|config|settings|environ|getenv)(?:\.|$)/i;

function sessions(run: Evaluator) {
  return { call: () => handle(new AlembicConnection(run)) };
}
