import { connect, createServer, type Socket } from "node:net";
import path from "node:path";
import { ownFolder } from "../neighbours/neighbour.ts";

/** What lies between a program and a server: the test cuts it, and both sides learn as little as of a broken line. */
export interface Wire {
  /** The folder of its socket. */
  readonly socket: string;
  /** Cuts the connections of these backends; without any, all. The server's side stays, and hears nothing of it. */
  readonly cut: (...pids: readonly number[]) => void;
  /** The server learns that the others are gone. */
  readonly settle: () => void;
  /** Takes no connection any more, until it is opened again. */
  readonly shut: () => void;
  readonly open: () => void;
  readonly stop: () => void;
}

interface Line {
  readonly near: Socket;
  readonly far: Socket;
  pid: number | null;
}

export async function wireTo(socket: string): Promise<Wire> {
  const { folder, remove } = ownFolder("iw-wire-");
  const lines = new Set<Line>();
  let isOpen = true;
  const server = createServer((near) => {
    if (!isOpen) return near.destroy();
    const far = connect(path.join(socket, ".s.PGSQL.5432"));
    const line: Line = { near, far, pid: null };
    lines.add(line);
    let begun = Buffer.alloc(0);
    far.on("data", (part) => {
      if (line.pid === null) {
        begun = Buffer.concat([begun, part]);
        line.pid = pidIn(begun);
      }
    });
    far.pipe(near, { end: false });
    near.pipe(far, { end: false });
    near.on("error", () => {});
    far.on("error", () => {});
    near.on("end", () => far.end());
    far.on("end", () => near.end());
    far.on("close", () => lines.delete(line));
  });
  await new Promise<void>((resolve) => void server.listen(path.join(folder, ".s.PGSQL.5432"), resolve));
  return {
    socket: folder,
    cut: (...pids) => {
      for (const { near, far, pid } of lines)
        if (pids.length === 0 || pids.includes(pid ?? 0)) {
          near.unpipe(far);
          far.unpipe(near);
          near.destroy();
          // What the server still says goes nowhere.
          far.resume();
        }
    },
    settle: () => {
      for (const { near, far } of lines) if (near.destroyed) far.destroy();
    },
    shut: () => {
      isOpen = false;
    },
    open: () => {
      isOpen = true;
    },
    stop: () => {
      server.close();
      for (const { near, far } of lines) {
        near.destroy();
        far.destroy();
      }
      remove();
    },
  };
}

/** Of BackendKeyData, which the server sends once somebody is let in; null: it has not come yet. */
function pidIn(bytes: Buffer): number | null {
  for (let at = 0; at + 9 <= bytes.length; at += 1 + bytes.readInt32BE(at + 1))
    if (bytes[at] === "K".charCodeAt(0)) return bytes.readInt32BE(at + 5);
  return null;
}
