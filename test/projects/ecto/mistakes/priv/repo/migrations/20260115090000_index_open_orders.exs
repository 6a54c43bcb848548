defmodule Shop.Repo.Migrations.IndexOpenOrders do
  use Ecto.Migration

  def change do
    create index(:orders, [:placed_at], where: "status = 'new'", name: :orders_open_index, concurrently: true)
  end
end
