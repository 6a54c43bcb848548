defmodule Shop.Repo.Migrations.Irreversible do
  use Ecto.Migration

  def up do
    execute("COMMENT ON TABLE orders IS 'only up'")
  end

  def down do
    :ok
  end
end
