-- case: Ecto
-- unproven: it is no SQL
-- file: priv/repo/migrations/20260105100000_index_orders.exs
defmodule Shop.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  def change do
    create index(:orders, [:status])
  end
end

-- case: several of EF Core's, whose SQL can be printed
-- unproven: it is no SQL
-- file: Migrations/20260105100000_IndexOrders.cs
using Microsoft.EntityFrameworkCore.Migrations;

public partial class IndexOrders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex("IX_Orders_Status", "Orders", "Status");
}
-- file: Migrations/20260105110000_IndexRefunds.cs
using Microsoft.EntityFrameworkCore.Migrations;

public partial class IndexRefunds : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) {}
}
