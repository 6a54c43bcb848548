defmodule Shop.Repo.Migrations.CustomersByEmail do
  use Ecto.Migration

  @disable_ddl_transaction true

  def up do
    create unique_index(:customers, ["lower(email)"], concurrently: true)
    execute "CREATE INDEX CONCURRENTLY orders_by_age ON orders (inserted_at)"
  end

  def down do
    drop index(:customers, ["lower(email)"], concurrently: true)
  end
end
