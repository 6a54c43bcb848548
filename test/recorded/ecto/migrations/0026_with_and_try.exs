defmodule Shop.Repo.Migrations.WithAndTry do
  use Ecto.Migration

  def change do
    with table when is_atom(table) <- :customers,
         column = :seen do
      create index(table, [column])
    end

    try do
      create index(:customers, [:gone])
    rescue
      error -> raise error
    end

    column = if direction() == :up, do: :rate, else: :rate
    create index(:customers, [column])
  end
end
