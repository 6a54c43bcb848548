defmodule Shop.Repo.Migrations.Loops do
  use Ecto.Migration

  @columns [:status, :number]
  @tables ~w(alpha beta)a

  def change do
    for name <- @tables do
      create table(name) do
        for column <- @columns, do: add(column, :integer)
      end

      create index(name, @columns, name: "#{name}_by_both")
    end

    Enum.each(@columns, fn column -> create index(:alpha, [column]) end)
    Enum.each([:status], &create(index(:beta, [&1])))

    for {table, column} <- [alpha: :status, beta: :number], suffix <- ["_a", "_b"] do
      create index(table, [column], name: "#{table}#{suffix}")
    end

    for number <- 1..2, number != 3 do
      execute(
        "CREATE TABLE part_#{number} (id integer)",
        "DROP TABLE part_#{number}"
      )
    end
  end
end
