import { once } from "node:events";
import type { Duplex } from "node:stream";
import type pg from "pg";
import type { Answer, ServerError, SessionLost } from "./server.ts";

/** The part of pg's connection that writes messages (node-postgres, packages/pg/lib/connection.js). */
interface Wire {
  readonly stream: Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

type Refusal = (error: Error & { code?: string }) => ServerError | SessionLost;

/** COPY … FROM STDIN with its data. pg itself sends none, but lets a query write its own messages. */
export class CopyQuery {
  readonly #sql: string;
  readonly #data: Iterable<string>;
  readonly #refusal: Refusal;
  #command = "";
  #over = false;
  /** Why the data came to no end. */
  #broken: Error | null = null;
  #done: (answer: Answer) => void = () => {};
  #failed: (error: Error) => void = () => {};

  constructor(sql: string, data: Iterable<string>, refusal: Refusal) {
    this.#sql = sql;
    this.#data = data;
    this.#refusal = refusal;
  }

  static send(client: pg.Client, sql: string, data: Iterable<string>, refusal: Refusal): Promise<Answer> {
    const query = new CopyQuery(sql, data, refusal);
    return new Promise((resolve, reject) => {
      query.#done = resolve;
      query.#failed = reject;
      client.query(query as unknown as pg.Submittable);
    });
  }

  submit(connection: Wire): void {
    connection.query(this.#sql);
  }

  handleCopyInResponse(connection: Wire): void {
    this.#write(connection).catch((error: Error) => {
      if (this.#over) return;
      this.#broken = error;
      // Else the server would wait for the rest, and the session with it.
      connection.sendCopyFail("the data could not be read to their end");
    });
  }

  /** No faster than the server takes it: a dump may be larger than what a socket should hold back. */
  async #write(connection: Wire): Promise<void> {
    const { stream } = connection;
    for (const part of this.#data) {
      if (this.#over) return;
      connection.sendCopyFromChunk(Buffer.from(part));
      if (!stream.writableNeedDrain) continue;
      const settled = new AbortController();
      const { signal } = settled;
      await Promise.race([once(stream, "drain", { signal }), once(stream, "close", { signal })]);
      settled.abort();
    }
    // Once it has refused a row, the server waits for nothing more.
    if (!this.#over) connection.endCopyFrom();
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#command = text;
  }

  handleError(error: Error & { code?: string }): void {
    this.#over = true;
    this.#failed(this.#broken ?? this.#refusal(error));
  }

  handleReadyForQuery(): void {
    this.#over = true;
    this.#done({ command: this.#command, rows: [] });
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleCopyData(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
}
