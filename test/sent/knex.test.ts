import knex from "knex";
import pg from "pg";
import { knexTest } from "./knex.ts";

knexTest("3.3.0", knex, pg);
