defmodule Shop.Repo.Migrations.DropStatusIndex do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def change do
    drop index(:orders, [:status, :placed_at], concurrently: true)
  end
end
