defmodule Shop.Repo.Migrations.Defaults do
  use Ecto.Migration

  def change do
    alter table(:generated) do
      add :settings, :map, default: %{"b" => [1, "two"], "a" => %{c: true}}
      add :numbers, {:array, :integer}, default: [1, 2]
      add :nothing, :string, default: nil
      add :negative, :integer, default: -1
      add :now, :utc_datetime, default: fragment("now()"), null: true
      add :quoted, :text, default: "a 'b' \\ c"
      add :matrix, {:array, {:array, :integer}}
    end
  end
end
