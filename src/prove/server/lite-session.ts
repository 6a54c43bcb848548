import { cut } from "../../postgres/message-fields.ts";
import { type Answer, ServerError, type Session } from "../../postgres/server.ts";

/** The part of @electric-sql/pglite that is used. It is an optional peer, so its types may not be there. */
export interface Lite {
  exec(sql: string): Promise<unknown>;
  query(sql: string): Promise<{ rows: readonly Record<string, unknown>[] }>;
  execProtocol(bytes: Uint8Array, options: object): Promise<{ messages: readonly Message[] }>;
  dumpDataDir(compression: "none"): Promise<Blob>;
  close(): Promise<void>;
}

/** A message of the server; which of these there are depends on its name. */
interface Message {
  readonly name: string;
  readonly text?: string;
  readonly message?: string;
  readonly code?: string;
  readonly where?: string | undefined;
  readonly fields?: readonly { readonly name: string }[] | readonly (string | null)[];
}

/** What a client writes, one message each. */
interface Serialize {
  query(text: string): Uint8Array;
  parse(message: { text: string }): Uint8Array;
  bind(message: { values: readonly unknown[] }): Uint8Array;
  describe(message: { type: "P" }): Uint8Array;
  execute(message: object): Uint8Array;
  sync(): Uint8Array;
  copyFail(message: string): Uint8Array;
  copyData(chunk: Uint8Array): Uint8Array;
  copyDone(): Uint8Array;
}

export interface LiteModule {
  readonly PGlite: { create(options: object): Promise<Lite> };
  readonly protocol: { readonly serialize: Serialize };
}

/** The messages that a client of a server would send, so that what comes back is the same: rows as text, command tags. */
export function liteSession(lite: Lite, { serialize }: LiteModule["protocol"]): Session {
  const ask = async (...sent: readonly Uint8Array[]): Promise<readonly (Answer | ServerError)[]> => {
    const { messages } = await lite.execProtocol(Buffer.concat(sent), { throwOnError: false });
    return answersIn(messages);
  };
  // Nobody sends the rows of a COPY … FROM STDIN; after anything else the server ignores this.
  const noRows = serialize.copyFail("there are no rows to copy");
  const statement = (text: string, values: readonly unknown[] = []): Uint8Array =>
    Buffer.concat([
      serialize.parse({ text }),
      serialize.bind({ values: values.map((one) => (one === null ? null : String(one))) }),
      serialize.describe({ type: "P" }),
      serialize.execute({}),
      noRows,
    ]);
  const simple = async (sql: string) => orThrow(await ask(serialize.query(sql), noRows));
  const extended = async (sql: string, values: readonly unknown[]): Promise<Answer> => {
    const [answer] = orThrow(await ask(statement(sql, values), serialize.sync()));
    return answer ?? { command: "", rows: [] };
  };
  return {
    pid: 0,
    simple,
    extended: (sql, values = []) => extended(sql, values),
    execute: async (sql, protocol) => void (await (protocol === "simple" ? simple(sql) : extended(sql, []))),
    pipeline: (statements) => ask(...statements.map((one) => statement(one)), serialize.sync()),
    copy: async (sql, data) => {
      const lines = [...data].map((part) => serialize.copyData(Buffer.from(part)));
      const [answer] = orThrow(await ask(serialize.query(sql), ...lines, serialize.copyDone()));
      return answer ?? { command: "", rows: [] };
    },
    // One session is all there is; the database closes it.
    close: async () => {},
    abandon: () => {},
  };
}

function answersIn(messages: readonly Message[]): readonly (Answer | ServerError)[] {
  const answers: (Answer | ServerError)[] = [];
  let names: readonly string[] = [];
  let rows: Record<string, unknown>[] = [];
  for (const message of messages) {
    const { name, fields = [] } = message;
    if (name === "rowDescription") names = fields.map((field) => (field as { name: string }).name);
    else if (name === "dataRow")
      rows.push(Object.fromEntries(names.map((column, index) => [column, fields[index]])));
    else if (name === "commandComplete" || name === "emptyQuery") {
      answers.push({ command: message.text ?? "", rows });
      [names, rows] = [[], []];
    } else if (name === "error")
      answers.push(
        new ServerError(cut(message.message ?? ""), message.code ?? "XX000", cut(message.where ?? "")),
      );
  }
  return answers;
}

function orThrow(answers: readonly (Answer | ServerError)[]): readonly Answer[] {
  return answers.map((answer) => {
    if (answer instanceof ServerError) throw answer;
    return answer;
  });
}
