import pg from "pg";
import { Sequelize } from "sequelize";
import { sequelizeTest } from "./sequelize.ts";

sequelizeTest("6.37.8", Sequelize, pg);
