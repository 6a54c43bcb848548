import { EventEmitter } from "node:events";
import type { Duplex } from "node:stream";
import pg from "pg";
import { Bounds } from "./message-bounds.ts";

/** The part of pg's connection that hears the server (node-postgres, packages/pg/lib/connection.js). */
interface Hearing {
  attachListeners(stream: Pick<Duplex, "on">): void;
}

const hearing = pg.Connection.prototype as unknown as Hearing;

/** pg's own, that hears no more of the server than is to be read. */
export class BoundedConnection extends pg.Connection {
  readonly bounds = new Bounds();

  /** Called with the stream of the session, once it is encrypted where it is to be. */
  attachListeners(stream: Duplex): void {
    const heard = new EventEmitter();
    stream.on("data", (chunk: Buffer) => {
      try {
        this.bounds.read(chunk, (bytes) => heard.emit("data", bytes));
      } catch (error) {
        stream.destroy(error as Error);
      }
    });
    stream.on("end", () => heard.emit("end"));
    hearing.attachListeners.call(this, heard as unknown as Duplex);
  }
}
