import { openServer } from "../../src/prove/server/index.ts";

// A program with a server open: it says so, and waits to be ended.
const server = await openServer({ providers: ["embedded"], major: 18 });
const database = await server.database();
const session = await database.connect();
const { rows } = await session.extended("SELECT 1 AS one");
process.stdout.write(`open ${rows[0]?.one}\n`);
if (process.argv[2] === "stop") {
  await session.close();
  await server.stop();
}
