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
