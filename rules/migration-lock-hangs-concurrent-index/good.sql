-- case: neither its transaction nor its lock
-- file: mix.lock
%{
  "ecto_sql": {:hex, :ecto_sql, "3.13.5", "", [:mix], [], "hexpm", ""},
  "postgrex": {:hex, :postgrex, "0.22.0", "", [:mix], [], "hexpm", ""},
}
-- file: priv/repo/migrations/20260105100000_index_orders.exs
defmodule Shop.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def change do
    create index(:orders, [:number], concurrently: true)
  end
end

-- case: the advisory lock needs no transaction
-- file: mix.lock
%{
  "ecto_sql": {:hex, :ecto_sql, "3.13.5", "", [:mix], [], "hexpm", ""},
  "postgrex": {:hex, :postgrex, "0.22.0", "", [:mix], [], "hexpm", ""},
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

-- case: no lock at all
-- file: mix.lock
%{
  "ecto_sql": {:hex, :ecto_sql, "3.13.5", "", [:mix], [], "hexpm", ""},
  "postgrex": {:hex, :postgrex, "0.22.0", "", [:mix], [], "hexpm", ""},
}
-- file: config/config.exs
import Config

config :shop, Shop.Repo, migration_lock: false
-- file: priv/repo/migrations/20260105100000_index_orders.exs
defmodule Shop.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  @disable_ddl_transaction true

  def change do
    create index(:orders, [:number], concurrently: true)
  end
end

-- case: a concurrent drop waits for no snapshot
-- file: mix.lock
%{
  "ecto_sql": {:hex, :ecto_sql, "3.13.5", "", [:mix], [], "hexpm", ""},
  "postgrex": {:hex, :postgrex, "0.22.0", "", [:mix], [], "hexpm", ""},
}
-- file: priv/repo/migrations/20260105100000_drop_index.exs
defmodule Shop.Repo.Migrations.DropIndex do
  use Ecto.Migration

  @disable_ddl_transaction true

  def up do
    drop index(:orders, [:status], name: :orders_status_idx, concurrently: true)
  end

  def down, do: :ok
end

-- case: a plain build waits for nobody else
-- also: create-index-not-concurrent
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
    create index(:orders, [:number])
  end

  def down do
    drop index(:orders, [:number], concurrently: true)
  end
end

-- case: in a transaction it fails before it waits
-- fails: 25001
-- also: concurrently-in-transaction
-- file: mix.lock
%{
  "ecto_sql": {:hex, :ecto_sql, "3.13.5", "", [:mix], [], "hexpm", ""},
  "postgrex": {:hex, :postgrex, "0.22.0", "", [:mix], [], "hexpm", ""},
}
-- file: priv/repo/migrations/20260105100000_index_orders.exs
defmodule Shop.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  def change do
    create index(:orders, [:number], concurrently: true)
  end
end

-- case: Sequelize builds behind its transaction
-- file: package.json
{ "dependencies": { "sequelize": "6.37.8" } }
-- file: migrations/20260105100000-index-orders.js
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn("orders", "seen", { type: Sequelize.BOOLEAN }, { transaction });
    });
    await queryInterface.addIndex("orders", ["number"], { concurrently: true, name: "orders_number" });
  },
  async down() {},
};

-- case: the transaction has locked another table
-- file: package.json
{ "dependencies": { "sequelize": "6.37.8" } }
-- file: migrations/20260105100000-index-orders.js
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn("customers", "seen", { type: Sequelize.BOOLEAN }, { transaction });
      await queryInterface.addIndex("orders", ["number"], { concurrently: true, name: "orders_number" });
    });
  },
  async down() {},
};

-- case: a lock that lets a build in
-- also: create-index-not-concurrent
-- file: package.json
{ "dependencies": { "sequelize": "6.37.8" } }
-- file: migrations/20260105100000-index-orders.js
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addIndex("orders", ["number"], { name: "orders_number", transaction });
      await queryInterface.addIndex("orders", ["status"], { name: "orders_by_status" });
    });
  },
  async down() {},
};

-- case: MikroORM runs each by itself
-- file: package.json
{ "dependencies": { "@mikro-orm/migrations": "7.2.1" } }
-- file: mikro-orm.config.ts
export default { migrations: { allOrNothing: false } };
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

-- case: nothing pending has locked its table
-- file: package.json
{ "dependencies": { "@mikro-orm/migrations": "7.2.1" } }
-- file: migrations/Migration20260105100000.ts
import { Migration } from "@mikro-orm/migrations";

export class Migration20260105100000 extends Migration {
  override async up() {
    this.addSql("alter table customers add column seen boolean");
  }

  override async down() {
    this.addSql("alter table customers drop column seen");
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
