defmodule Shop.Repo.Migrations.RawSql do
  use Ecto.Migration

  def up do
    execute "CREATE INDEX by_hand ON orders (status, inserted_at)"

    execute """
    CREATE FUNCTION one() RETURNS integer AS $$
      BEGIN
        RETURN 1;
      END
    $$ LANGUAGE plpgsql
    """

    execute(~S"CREATE INDEX with_regex ON customers (email) WHERE email ~ '^a\\.b'")
    execute(fn -> repo().query!("COMMENT ON TABLE orders IS 'by a function'", [], log: false) end)
    repo().query!("COMMENT ON COLUMN orders.id IS 'at once'")
  end

  def down do
    execute("DROP FUNCTION one()")
    execute("DROP INDEX with_regex")
    execute("DROP INDEX by_hand")
  end
end
