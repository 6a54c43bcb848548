// First of all, as in the program: what nobody has met ends it at once.
import "../../src/shells/cli/exit-signals.ts";
import { openServer } from "../../src/prove/server/index.ts";

// A program that has made something on an external server, and then breaks.
const [url = "", mode] = process.argv.slice(2);
const server = await openServer({ databaseUrl: url });
await server.roles(["app"]);
await server.database();
if (mode === "rejection") void Promise.reject(new Error("nobody has met it"));
else
  setTimeout(() => {
    throw new Error("nobody has met it");
  });
