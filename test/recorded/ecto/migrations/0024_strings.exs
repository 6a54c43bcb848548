defmodule Shop.Repo.Migrations.Strings do
  use Ecto.Migration

  @where "status = 'new'"

  def change do
    create index(:orders, [:customer_id, :status], where: @where <> " AND number > 1", name: :"odd name")

    execute(
      ~s|CREATE INDEX sigil ON orders ("status") WHERE status = 'a'|,
      """
      DROP INDEX \
        sigil
      """
    )

    execute("COMMENT ON INDEX sigil IS 'tab\t\u00e9 \#{x}'", "COMMENT ON INDEX sigil IS NULL")
  end
end
