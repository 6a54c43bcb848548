defmodule Shop.Repo.Migrations.CreateRefunds do
  use Ecto.Migration

  def change do
    create table(:refunds) do
      add :order_id, references(:orders), null: false
      add :amount, :decimal, precision: 10, scale: 2
      timestamps()
    end

    create index(:refunds, [:order_id])
  end
end
