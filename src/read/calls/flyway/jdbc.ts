import { NotKnown, sqlTextOf } from "../../code/call-arguments.ts";
import { connected } from "../../code/connections.ts";
import type { Evaluator, Host } from "../../code/host.ts";
import { javaLibrary } from "../../code/java/library.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  nullValue,
  type TextValue,
  unknown,
  type Value,
} from "../../code/value.ts";

/** What a query gives: rows, of which nothing is known. */
const rows: Value = handle({ sendsNothing: true, call: () => unknown, member: () => unknown });

/** java.sql.Connection, and the messages that go over it. */
class JdbcConnection implements Handle {
  readonly #run: Evaluator;
  /** After `commit()` the driver begins the next transaction with the next statement. */
  #begins = false;

  constructor(run: Evaluator) {
    this.#run = run;
  }

  send(sql: TextValue, call: CodeCall): void {
    if (this.#begins) this.#run.sent.send("BEGIN", call);
    this.#begins = false;
    this.#run.sent.send(sql, call);
  }

  /** What is called back with what a query gives. */
  callBack({ arguments: given }: CodeCall): void {
    for (const value of given) if (value.kind === "function") this.#run.invoke(value, []);
  }

  call(call: CodeCall): Value | null {
    switch (call.name) {
      case "createStatement":
        return handle(new JdbcStatement(this));
      case "prepareStatement":
      case "prepareCall":
        return handle(new PreparedSql(this, sqlTextOf(call.arguments[0], "the SQL")));
      case "commit":
        this.#run.sent.send("COMMIT", call);
        this.#begins = true;
        return nullValue;
      case "rollback":
        this.#run.sent.send("ROLLBACK", call);
        this.#begins = true;
        return nullValue;
      case "unwrap":
        return connected;
      case "setAutoCommit": {
        const [on] = call.arguments;
        if (on?.kind !== "boolean") throw new NotKnown("whether it commits each statement is not known");
        // The driver commits what is open (pgjdbc, PgConnection.setAutoCommit).
        if (on.value) this.#run.sent.send("COMMIT", call);
        this.#begins = !on.value;
        return nullValue;
      }
      case "close":
      case "clearWarnings":
      case "setReadOnly":
      case "setHoldability":
        return nullValue;
      default:
        return /^(?:get|is)/.test(call.name) ? unknown : null;
    }
  }
}

/** java.sql.Statement */
class JdbcStatement implements Handle {
  readonly #connection: JdbcConnection;
  #batch: { readonly sql: TextValue; readonly call: CodeCall }[] = [];

  constructor(connection: JdbcConnection) {
    this.#connection = connection;
  }

  call(call: CodeCall): Value | null {
    if (call.name === "addBatch") {
      this.#batch.push({ sql: sqlTextOf(call.arguments[0], "the SQL"), call });
      return nullValue;
    }
    if (/^execute(?:Large)?Batch$/.test(call.name)) {
      for (const { sql, call: added } of this.#batch) this.#connection.send(sql, added);
      this.#batch = [];
      return unknown;
    }
    if (!call.name.startsWith("execute")) return asked(call);
    this.#connection.send(sqlTextOf(call.arguments[0], "the SQL"), call);
    return call.name === "executeQuery" ? rows : unknown;
  }
}

/** java.sql.PreparedStatement: its values are sent beside it. */
class PreparedSql implements Handle {
  readonly #connection: JdbcConnection;
  readonly #sql: TextValue;

  constructor(connection: JdbcConnection, sql: TextValue) {
    this.#connection = connection;
    this.#sql = sql;
  }

  call(call: CodeCall): Value | null {
    if (call.name === "addBatch") return nullValue;
    if (!call.name.startsWith("execute")) return asked(call);
    this.#connection.send(this.#sql, call);
    return call.name === "executeQuery" ? rows : unknown;
  }
}

/** What neither of them sends. */
function asked({ name }: CodeCall): Value | null {
  if (/^get(?:ResultSet|GeneratedKeys)$/.test(name)) return rows;
  if (/^(?:get|is)/.test(name)) return unknown;
  return /^(?:set|close|clear|cancel|register)/.test(name) ? nullValue : null;
}

/** org.springframework.jdbc.core: JdbcTemplate, NamedParameterJdbcTemplate. */
class SpringTemplate implements Handle {
  readonly #connection: JdbcConnection;

  constructor(connection: JdbcConnection) {
    this.#connection = connection;
  }

  call(call: CodeCall): Value | null {
    const { name, arguments: given } = call;
    if (/^get(?:JdbcTemplate|JdbcOperations|NamedParameterJdbcOperations)$/.test(name)) return handle(this);
    if (/^(?:set|get|is)/.test(name)) return unknown;
    // What is handed the connection itself sends over it.
    if (name === "execute" && given[0]?.kind === "function") return null;
    const texts = given[0]?.kind === "list" ? given[0].items : given.filter(({ kind }) => kind === "text");
    if (name === "batchUpdate" && given.every(({ kind }) => kind === "text" || kind === "list"))
      for (const text of texts) this.#connection.send(sqlTextOf(text, "the SQL"), call);
    else if (/^(?:execute|update|batchUpdate|query\w*)$/.test(name))
      this.#connection.send(sqlTextOf(given[0], "the SQL"), call);
    else return null;
    this.#connection.callBack(call);
    return name.startsWith("query") ? rows : unknown;
  }
}

const holdsConnection = /^(?:SingleConnectionDataSource|SuppressCloseConnection|DelegatingDataSource)$/;
const templates = /^(?:JdbcTemplate|NamedParameterJdbcTemplate)$/;

/** What stands in a migration besides what it defines. */
export function flywayHost(run: () => Evaluator): Host {
  return {
    call: (path, call) => {
      const [first] = call.arguments;
      const connection = first?.kind === "handle" ? first.handle : null;
      if (call.constructs && holdsConnection.test(path) && connection instanceof JdbcConnection)
        return handle(connection);
      if (call.constructs && templates.test(path)) {
        if (connection instanceof JdbcConnection) return handle(new SpringTemplate(connection));
        // Of another data source.
        return connection instanceof SpringTemplate ? handle(connection) : connected;
      }
      return javaLibrary(path, call, run);
    },
  };
}

/** Its data source gives other connections. */
const configuration: Value = handle({
  sendsNothing: true,
  call: ({ name }) => (name === "getDataSource" ? connected : unknown),
});

/** What `migrate` is handed (flyway-core, api/migration/Context.java). */
export function migrationContext(run: Evaluator): Value {
  const connection = handle(new JdbcConnection(run));
  return handle({
    call: ({ name }) =>
      name === "getConnection" ? connection : name === "getConfiguration" ? configuration : null,
  });
}
