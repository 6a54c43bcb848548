// Printed by npm run docs

import { dbmate } from "./dbmate.ts";
import { diesel } from "./diesel.ts";
import { drizzle } from "./drizzle.ts";
import { flyway } from "./flyway.ts";
import { golangMigrate } from "./golang-migrate.ts";
import { goose } from "./goose.ts";
import { plain } from "./plain.ts";
import { prisma } from "./prisma.ts";
import { sqlx } from "./sqlx.ts";
import type { Tool } from "./tool.ts";

export const tools: readonly Tool[] = [
  dbmate,
  diesel,
  drizzle,
  flyway,
  golangMigrate,
  goose,
  plain,
  prisma,
  sqlx,
];
