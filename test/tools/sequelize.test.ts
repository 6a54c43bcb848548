import { sequelizeTest } from "../sent/sequelize.ts";
import { oldest, versionOfOldest } from "./oldest.ts";

sequelizeTest(versionOfOldest("sequelize"), oldest("sequelize").Sequelize, oldest("pg"));
