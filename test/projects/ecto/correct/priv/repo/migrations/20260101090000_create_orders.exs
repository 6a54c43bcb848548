defmodule Shop.Repo.Migrations.CreateOrders do
  use Ecto.Migration

  def change do
    create table(:customers) do
      add :email, :string, null: false
      timestamps()
    end

    create table(:orders) do
      add :customer_id, references(:customers, on_delete: :delete_all), null: false
      add :status, :string, null: false
      add :placed_at, :utc_datetime
      timestamps()
    end

    create index(:orders, [:customer_id])
  end
end
