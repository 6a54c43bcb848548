-- case: Ecto without its transaction, and with its lock
-- file: mix.lock
%{
  "ecto_sql": {:hex, :ecto_sql, "3.13.5", "", [:mix], [], "hexpm", ""},
  "postgrex": {:hex, :postgrex, "0.22.0", "", [:mix], [], "hexpm", ""},
}
-- file: priv/repo/migrations/20260105100000_index_orders.exs
defmodule Shop.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  @disable_ddl_transaction true

  def change do
    create index(:orders, [:number], concurrently: true)
  end
end

-- case: a unique index by SQL
-- file: mix.lock
%{
  "ecto_sql": {:hex, :ecto_sql, "3.13.5", "", [:mix], [], "hexpm", ""},
  "postgrex": {:hex, :postgrex, "0.22.0", "", [:mix], [], "hexpm", ""},
}
-- file: priv/repo/migrations/20260105100000_index_orders.exs
defmodule Shop.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  @disable_ddl_transaction true

  def up do
    execute "CREATE UNIQUE INDEX CONCURRENTLY orders_once ON orders (number, id)"
  end

  def down do
    execute "DROP INDEX CONCURRENTLY orders_once"
  end
end

-- case: REINDEX
-- file: mix.lock
%{
  "ecto_sql": {:hex, :ecto_sql, "3.13.5", "", [:mix], [], "hexpm", ""},
  "postgrex": {:hex, :postgrex, "0.22.0", "", [:mix], [], "hexpm", ""},
}
-- file: priv/repo/migrations/20260105100000_index_orders.exs
defmodule Shop.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  @disable_ddl_transaction true

  def up do
    execute "REINDEX INDEX CONCURRENTLY orders_pkey"
  end

  def down, do: :ok
end

-- case: what stands above the use is lost
-- file: mix.lock
%{
  "ecto_sql": {:hex, :ecto_sql, "3.13.5", "", [:mix], [], "hexpm", ""},
  "postgrex": {:hex, :postgrex, "0.22.0", "", [:mix], [], "hexpm", ""},
}
-- file: priv/repo/migrations/20260105100000_index_orders.exs
defmodule Shop.Repo.Migrations.IndexOrders do
  @disable_migration_lock true
  use Ecto.Migration
  @disable_ddl_transaction true

  def change do
    create index(:orders, [:number], concurrently: true)
  end
end

-- case: before ecto_sql 3.9 there is no other lock
-- file: mix.lock
%{
  "ecto_sql": {:hex, :ecto_sql, "3.8.3", "", [:mix], [], "hexpm", ""},
  "postgrex": {:hex, :postgrex, "0.16.5", "", [:mix], [], "hexpm", ""},
}
-- file: config/config.exs
import Config

config :shop, Shop.Repo, migration_lock: :pg_advisory_lock
-- file: priv/repo/migrations/20260105100000_index_orders.exs
defmodule Shop.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  @disable_ddl_transaction true

  def change do
    create index(:orders, [:number], concurrently: true)
  end
end

-- case: another repository has the advisory lock
-- file: mix.lock
%{
  "ecto_sql": {:hex, :ecto_sql, "3.13.5", "", [:mix], [], "hexpm", ""},
  "postgrex": {:hex, :postgrex, "0.22.0", "", [:mix], [], "hexpm", ""},
}
-- file: config/config.exs
import Config

config :shop, Shop.Repo, pool_size: 10, migration_timestamps: [type: :utc_datetime]
config :shop, Shop.OtherRepo, migration_lock: :pg_advisory_lock
-- file: priv/repo/migrations/20260105100000_index_orders.exs
defmodule Shop.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  @disable_ddl_transaction true

  def change do
    create index(:orders, [:number], concurrently: true)
  end
end

-- case: Sequelize builds on another connection what its transaction has locked
-- also: missing-rollback
-- file: package.json
{ "dependencies": { "sequelize": "6.37.8" } }
-- file: migrations/20260105100000-index-orders.js
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn("orders", "seen", { type: Sequelize.BOOLEAN }, { transaction });
      await queryInterface.addIndex("orders", ["number"], { concurrently: true, name: "orders_number" });
    });
  },
  async down() {},
};

-- case: rows that the transaction has written
-- also: missing-rollback
-- file: package.json
{ "dependencies": { "sequelize": "6.37.8" } }
-- file: migrations/20260105100000-index-orders.js
module.exports = {
  async up(queryInterface, Sequelize) {
    const transaction = await queryInterface.sequelize.transaction();
    await queryInterface.sequelize.query("UPDATE orders SET number = upper(number)", { transaction });
    await queryInterface.sequelize.query("CREATE INDEX CONCURRENTLY orders_number ON orders (number)");
    await transaction.commit();
  },
  async down() {},
};

-- case: a constraint on another connection
-- also: constraint-builds-index, missing-rollback
-- file: package.json
{ "dependencies": { "sequelize": "6.37.8" } }
-- file: migrations/20260105100000-orders-once.js
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn("orders", "seen", { type: Sequelize.BOOLEAN }, { transaction });
      await queryInterface.addConstraint("orders", { fields: ["number"], type: "unique", name: "orders_once" });
    });
  },
  async down() {},
};

-- case: another connection does not see a new table
-- also: missing-rollback
-- file: package.json
{ "dependencies": { "sequelize": "6.37.8" } }
-- file: migrations/20260105100000-lines.js
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.createTable("lines", { id: { type: Sequelize.INTEGER } }, { transaction });
      await queryInterface.addIndex("lines", ["id"]);
    });
  },
  async down() {},
};

-- case: MikroORM waits for the migrations that are pending with it
-- also: missing-rollback
-- file: package.json
{ "dependencies": { "@mikro-orm/migrations": "7.2.1" } }
-- file: migrations/Migration20260105100000.ts
import { Migration } from "@mikro-orm/migrations";

export class Migration20260105100000 extends Migration {
  override async up() {
    this.addSql("alter table orders add column seen boolean");
  }

  override async down() {
    this.addSql("alter table orders drop column seen");
  }
}
-- file: migrations/Migration20260105110000.ts
import { Migration } from "@mikro-orm/migrations";

export class Migration20260105110000 extends Migration {
  override isTransactional() {
    return false;
  }

  override async up() {
    this.addSql("create index concurrently orders_number on orders (number)");
  }

  override async down() {}
}
