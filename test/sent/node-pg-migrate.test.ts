import { runner } from "node-pg-migrate";
import pg from "pg";
import { pgmTest } from "./node-pg-migrate.ts";

pgmTest("9.0.0", { runner, pg });
