defmodule Shop.Repo.Migrations.Types do
  use Ecto.Migration

  def change do
    create table(:types) do
      add :citext, :text
      add :inet, :inet
      add :jsonb, :jsonb
      add :json, :json
      add :utc_usec, :utc_datetime_usec, precision: 3
      add :naive, :naive_datetime
      add :tz, :timestamptz
      add :maps, {:array, :map}
      add :typed, {:map, :string}
      add :varchar, :varchar, size: 9
      add :char, :char, size: 2
      timestamps(inserted_at: :created, updated_at: false, null: true, default: fragment("now()"))
    end
  end
end
