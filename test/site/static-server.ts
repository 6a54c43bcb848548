import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const kinds = new Map([
  [".css", "text/css"],
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript"],
  [".json", "application/json"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".wasm", "application/wasm"],
  [".woff2", "font/woff2"],
]);

/** Serves a folder below a path, as any static host does. */
export async function serve(
  folder: string,
  base: string,
): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "/", "http://localhost").pathname;
    const name = asked.startsWith(base) ? decodeURIComponent(asked.slice(base.length)) : null;
    const place =
      name === null ? "" : path.join(folder, name === "" || name.endsWith("/") ? `${name}index.html` : name);
    const isThere = place.startsWith(folder) && existsSync(place) && statSync(place).isFile();
    response.writeHead(isThere ? 200 : 404, {
      "content-type": kinds.get(path.extname(place)) ?? "application/octet-stream",
    });
    if (isThere) createReadStream(place).pipe(response);
    else response.end("not here");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${base}`, server };
}
