defmodule Shop.Repo.Migrations.Orders do
  use Ecto.Migration

  def change do
    create table("orders") do
      add :customer_id, references(:customers, on_delete: :delete_all), null: false
      add :status, :string, default: "new"
      add :number, :integer
      add :placed_at, :naive_datetime_usec
      timestamps(type: :utc_datetime_usec)
    end

    create index(:orders, [:customer_id])
    create unique_index(:orders, [:number])
  end
end
