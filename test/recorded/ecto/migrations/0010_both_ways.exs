defmodule Shop.Repo.Migrations.BothWays do
  use Ecto.Migration

  def change do
    execute("CREATE INDEX in_both ON orders (remark)", "DROP INDEX in_both")

    execute(
      fn -> repo().query!("COMMENT ON INDEX in_both IS 'up'") end,
      fn -> repo().query!("COMMENT ON INDEX in_both IS 'down'") end
    )
  end
end
