import { kyselyTest } from "../sent/kysely.ts";
import { oldest, versionOfOldest } from "./oldest.ts";

kyselyTest(versionOfOldest("kysely"), { library: oldest("kysely"), pg: oldest("pg") });
