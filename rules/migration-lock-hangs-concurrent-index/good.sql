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
