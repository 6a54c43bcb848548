defmodule Shop.Repo.Migrations.Keys do
  use Ecto.Migration

  def change do
    create table(:pairs, primary_key: false) do
      add :a, :integer, primary_key: true
      add :b, :integer, primary_key: true
      add :c, :identity
    end

    create table(:triples, primary_key: [name: :key, type: :uuid]) do
      add :pair_a, references(:pairs, column: :a, type: :integer, with: [pair_b: :b], match: :full, name: "to_pair")
      add :pair_b, :integer
      add :serial, :serial
    end
  end
end
