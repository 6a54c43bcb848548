import { mikroOrmTest } from "../sent/mikro-orm.ts";
import { oldest, versionOfOldest } from "./oldest.ts";

// The program's own packages have another version, which it finds.
process.env.MIKRO_ORM_ALLOW_VERSION_MISMATCH = "1";

const { MikroORM } = oldest("@mikro-orm/core");
const { Migration } = oldest("@mikro-orm/migrations");

mikroOrmTest(versionOfOldest("@mikro-orm/migrations"), {
  ...{ Migration, pg: oldest("pg") },
  open: (options) => MikroORM.init({ ...options, type: "postgresql" }),
});
