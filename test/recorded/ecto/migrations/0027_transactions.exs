defmodule Shop.Repo.Migrations.Transactions do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def up do
    repo().transaction(fn ->
      repo().query!("COMMENT ON TABLE customers IS 'inside'")
    end)

    execute("COMMENT ON TABLE customers IS 'after'")
  end

  def down, do: :ok
end
