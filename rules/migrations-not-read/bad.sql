-- case: Fluent
-- unproven: it is no SQL
-- file: Sources/App/Migrations/IndexOrders.swift
struct IndexOrders: AsyncMigration {
    func prepare(on database: Database) async throws {
        try await (database as! SQLDatabase).raw("CREATE INDEX orders_status_idx ON orders (status)").run()
    }

    func revert(on database: Database) async throws {}
}

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
