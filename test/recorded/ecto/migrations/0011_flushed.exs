defmodule Shop.Repo.Migrations.Flushed do
  use Ecto.Migration

  def up do
    create table(:flushed) do
      add :a, :integer
    end

    flush()
    repo().query!("INSERT INTO flushed (a) VALUES (1)")
    create index(:flushed, [:a])
  end

  def down do
    drop table(:flushed)
  end
end
