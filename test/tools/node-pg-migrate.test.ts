import { pgmTest } from "../sent/node-pg-migrate.ts";
import { oldest, versionOfOldest } from "./oldest.ts";

pgmTest(versionOfOldest("node-pg-migrate"), { runner: oldest("node-pg-migrate").default, pg: oldest("pg") });
