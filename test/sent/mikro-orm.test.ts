import { createRequire } from "node:module";
import { MikroORM } from "@mikro-orm/core";
import { Migration, Migrator } from "@mikro-orm/migrations";
import { PostgreSqlDriver } from "@mikro-orm/postgresql";
import { mikroOrmTest } from "./mikro-orm.ts";

mikroOrmTest("7.2.1", {
  Migration,
  // It has a driver of its own.
  pg: createRequire(import.meta.resolve("@mikro-orm/postgresql"))("pg"),
  open: (options) =>
    MikroORM.init({ ...options, driver: PostgreSqlDriver, extensions: [Migrator] } as never) as never,
});
