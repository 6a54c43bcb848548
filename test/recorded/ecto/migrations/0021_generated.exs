defmodule Shop.Repo.Migrations.Generated do
  use Ecto.Migration

  def change do
    create table(:generated, options: "WITH (fillfactor = 70)") do
      add :a, :integer
      add :double, :integer, generated: "ALWAYS AS (a * 2) STORED"
      add :counted, :identity, start_value: 5, increment: 2
      add :name, :string, collation: "C"
      add :span, :duration
      add :at, :time
      add :at_usec, :time_usec, precision: 3
      add :long, :string, size: 500
      add :bits, :bitstring, size: 8
      add :anything, :"numeric(4,1)"
    end
  end
end
