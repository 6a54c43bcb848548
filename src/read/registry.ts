// Printed by npm run docs
import type { Tool } from "./tool.ts";
import { alembic } from "./tools/alembic.ts";
import { atlas } from "./tools/atlas.ts";
import { bun } from "./tools/bun.ts";
import { bytebase } from "./tools/bytebase.ts";
import { dbMigrate } from "./tools/db-migrate.ts";
import { dbmate } from "./tools/dbmate.ts";
import { dbup } from "./tools/dbup.ts";
import { diesel } from "./tools/diesel.ts";
import { django } from "./tools/django.ts";
import { doctrine } from "./tools/doctrine.ts";
import { drizzle } from "./tools/drizzle.ts";
import { ecto } from "./tools/ecto.ts";
import { efCore } from "./tools/ef-core.ts";
import { evolve } from "./tools/evolve.ts";
import { fluentMigrator } from "./tools/fluent-migrator.ts";
import { flyway } from "./tools/flyway.ts";
import { geni } from "./tools/geni.ts";
import { golangMigrate } from "./tools/golang-migrate.ts";
import { goose } from "./tools/goose.ts";
import { graphileMigrate } from "./tools/graphile-migrate.ts";
import { grate } from "./tools/grate.ts";
import { hasura } from "./tools/hasura.ts";
import { knex } from "./tools/knex.ts";
import { kysely } from "./tools/kysely.ts";
import { laravel } from "./tools/laravel.ts";
import { liquibase } from "./tools/liquibase.ts";
import { mikroOrm } from "./tools/mikro-orm.ts";
import { morph } from "./tools/morph.ts";
import { nodePgMigrate } from "./tools/node-pg-migrate.ts";
import { pgroll } from "./tools/pgroll.ts";
import { phinx } from "./tools/phinx.ts";
import { plain } from "./tools/plain.ts";
import { pop } from "./tools/pop.ts";
import { postgresMigrations } from "./tools/postgres-migrations.ts";
import { prisma } from "./tools/prisma.ts";
import { rails } from "./tools/rails.ts";
import { refinery } from "./tools/refinery.ts";
import { reshape } from "./tools/reshape.ts";
import { sequel } from "./tools/sequel.ts";
import { sequelize } from "./tools/sequelize.ts";
import { sqitch } from "./tools/sqitch.ts";
import { sqlMigrate } from "./tools/sql-migrate.ts";
import { sqlx } from "./tools/sqlx.ts";
import { supabase } from "./tools/supabase.ts";
import { tern } from "./tools/tern.ts";
import { typeorm } from "./tools/typeorm.ts";
import { yoyo } from "./tools/yoyo.ts";

export const tools: readonly Tool[] = [
  alembic,
  atlas,
  bun,
  bytebase,
  dbMigrate,
  dbmate,
  dbup,
  diesel,
  django,
  doctrine,
  drizzle,
  ecto,
  efCore,
  evolve,
  fluentMigrator,
  flyway,
  geni,
  golangMigrate,
  goose,
  graphileMigrate,
  grate,
  hasura,
  knex,
  kysely,
  laravel,
  liquibase,
  mikroOrm,
  morph,
  nodePgMigrate,
  pgroll,
  phinx,
  plain,
  pop,
  postgresMigrations,
  prisma,
  rails,
  refinery,
  reshape,
  sequel,
  sequelize,
  sqitch,
  sqlMigrate,
  sqlx,
  supabase,
  tern,
  typeorm,
  yoyo,
];
