import { typeormTest } from "../sent/typeorm.ts";
import { oldest, versionOfOldest } from "./oldest.ts";

typeormTest(versionOfOldest("typeorm"), oldest("typeorm"), oldest("pg"));
