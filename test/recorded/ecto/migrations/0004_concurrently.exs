defmodule Shop.Repo.Migrations.Concurrently do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def change do
    create index(:orders, [:inserted_at], concurrently: true)
    create_if_not_exists unique_index(:orders, [:id, :status], concurrently: true, name: "orders_once")
    drop index(:orders, [:status], concurrently: true)
    drop_if_exists index(:orders, [:placed_at], concurrently: true)
  end
end
