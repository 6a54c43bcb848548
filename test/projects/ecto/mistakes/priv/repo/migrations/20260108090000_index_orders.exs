defmodule Shop.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  def change do
    create index(:orders, [:status, :placed_at])

    alter table(:customers) do
      add :referrer_id, references(:customers)
      add :code, :string
    end

    create unique_index(:customers, [:code])
  end
end
