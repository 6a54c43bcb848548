-- case: Fluent
-- unproven: it is no SQL
-- file: Sources/App/Migrations/IndexOrders.swift
struct IndexOrders: AsyncMigration {
    func prepare(on database: Database) async throws {
        try await (database as! SQLDatabase).raw("CREATE INDEX orders_status_idx ON orders (status)").run()
    }

    func revert(on database: Database) async throws {}
}

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
