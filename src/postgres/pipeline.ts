import type pg from "pg";
import type { Answer, ServerError, SessionLost } from "./server.ts";

/** The part of pg's connection that writes messages (node-postgres, packages/pg/lib/connection.js). */
interface Wire {
  parse(message: { text: string; name: string }): void;
  bind(message: { portal: string; statement: string; values: readonly unknown[] }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
  sendCopyFail(message: string): void;
}

type PipelineAnswer = Answer | ServerError | SessionLost;
type Refusal = (error: Error & { code?: string }) => ServerError | SessionLost;

/**
 * Statements by the extended protocol up to one Sync, as pgx's SendBatch and JDBC send them. pg itself has no such
 * thing, but lets a query write its own messages.
 */
export class PipelineQuery {
  readonly #statements: readonly string[];
  readonly #refusal: Refusal;
  readonly #answers: PipelineAnswer[] = [];
  #done: (answers: readonly PipelineAnswer[]) => void = () => {};

  constructor(statements: readonly string[], refusal: Refusal) {
    this.#statements = statements;
    this.#refusal = refusal;
  }

  static send(
    client: pg.Client,
    statements: readonly string[],
    refusal: Refusal,
  ): Promise<readonly PipelineAnswer[]> {
    const query = new PipelineQuery(statements, refusal);
    return new Promise((resolve) => {
      query.#done = resolve;
      client.query(query as unknown as pg.Submittable);
    });
  }

  submit(connection: Wire): void {
    for (const text of this.#statements) {
      connection.parse({ text, name: "" });
      connection.bind({ portal: "", statement: "", values: [] });
      connection.execute({ portal: "", rows: 0 });
    }
    connection.sync();
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#answers.push({ command: text, rows: [] });
  }

  handleEmptyQuery(): void {
    this.#answers.push({ command: "", rows: [] });
  }

  /** After an error the server skips everything up to the Sync, and pg tells this query no more. */
  handleError(error: Error & { code?: string }): void {
    this.#answers.push(this.#refusal(error));
    this.#done(this.#answers);
  }

  handleReadyForQuery(): void {
    this.#done(this.#answers);
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  /**
   * Nobody sends the rows of a COPY … FROM STDIN. Where a statement follows, the server takes it for one and ends the
   * session; after the last it has passed over the Sync, and waits.
   */
  handleCopyInResponse(connection: Wire): void {
    connection.sendCopyFail("there are no rows to copy");
    connection.sync();
  }
}
