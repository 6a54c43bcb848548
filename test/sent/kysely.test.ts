import * as library from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";
import { kyselyTest } from "./kysely.ts";

kyselyTest("0.29.9", { library: { ...library, Migrator } as never, pg });
