defmodule Shop.Repo.Migrations.Helpers do
  use Ecto.Migration

  @index_options [concurrently: false, where: "status > 0"]

  def change do
    add_index(:alpha, [:status, :number], name: :helped)
    add_index(:beta, [:number])
    add_kind(:beta, :unique)
    add_kind(:beta, {:plain, :status})
    :alpha |> index([:number], name: "piped") |> create()

    table(:beta)
    |> rename(:number, to: :amount)
  end

  defp add_index(table, columns, options \\ []) do
    create index(table, columns, Keyword.merge(@index_options, options))
  end

  defp add_kind(table, :unique), do: create(unique_index(table, [:id], name: "#{table}_unique"))

  defp add_kind(table, {:plain, column}) when is_atom(column) do
    create index(table, [column], name: index_name(table, column))
  end

  defp index_name(table, column), do: String.to_atom("plain_#{table}_" <> Atom.to_string(column))
end
