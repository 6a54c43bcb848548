-- case: Ecto
-- unproven: it is no SQL
-- file: priv/repo/migrations/20260105100000_index_orders.exs
defmodule Shop.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  def change do
    create index(:orders, [:status])
  end
end

-- case: several of EF Core's in F#, whose SQL can be printed
-- unproven: it is no SQL
-- file: Migrations/20260105100000_IndexOrders.fs
namespace Shop.Migrations

open Microsoft.EntityFrameworkCore.Migrations

type IndexOrders() =
    inherit Migration()

    override this.Up(migrationBuilder: MigrationBuilder) =
        migrationBuilder.CreateIndex("IX_Orders_Status", "Orders", "Status") |> ignore
-- file: Migrations/20260105110000_IndexRefunds.fs
namespace Shop.Migrations

open Microsoft.EntityFrameworkCore.Migrations

type IndexRefunds() =
    inherit Migration()
