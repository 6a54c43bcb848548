import { knexTest } from "../sent/knex.ts";
import { oldest, versionOfOldest } from "./oldest.ts";

knexTest(versionOfOldest("knex"), oldest("knex"), oldest("pg"));
