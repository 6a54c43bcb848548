defmodule Shop.Repo.Migrations.Customers do
  use Ecto.Migration

  def change do
    create table(:customers, comment: "it's") do
      add :email, :string, null: false, size: 50
      add :notes, :text, default: "it's", comment: "what was said"
      add :age, :integer, default: 0
      add :big, :bigint
      add :gone, :boolean, default: false, null: false
      add :total, :decimal, precision: 10, scale: 2
      add :rate, :float, default: 1.5
      add :seen, :utc_datetime
      add :born, :date
      add :data, :map, default: %{}
      add :tags, {:array, :string}, default: []
      add :colors, {:array, :string}, null: false, default: ["red", "green"]
      add :token, :uuid, default: fragment("gen_random_uuid()")
      add :raw, :binary
      timestamps()
    end
  end
end
