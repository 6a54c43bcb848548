defmodule Shop.Repo.Migrations.IndexesOfAllKinds do
  use Ecto.Migration

  def change do
    create index("customers", ["lower(email)"])
    create index(:customers, ["(total * 2)", :age], name: "by_total")
    create index(:customers, [desc: :born])
    create index(:customers, [:age, desc_nulls_last: :big, asc_nulls_first: :total], name: :by_all)
    create index(:customers, [:data], using: :gin)
    create index(:customers, [:tags], using: "GIN", comment: "it's by tag")
    create index(:orders, [:status], where: "status = 'new'", include: [:number, :placed_at])
    create unique_index(:orders, [:customer_id, :number], nulls_distinct: false, name: :one_number)
    create index(:orders, :placed_at, options: "fillfactor = 70")
    create index(:orders, [:status, :number], unique: true, only: false)
    create_if_not_exists index(:orders, [:number, :status])
  end
end
