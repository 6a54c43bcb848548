using FluentMigrator;
using FluentMigrator.Postgres;

namespace Shop.Migrations
{
    [Migration(20260103)]
    public class IndexPlacedAt : Migration
    {
        public override void Up()
        {
            Create.Index("orders_placed_at_idx")
                .OnTable("orders")
                .OnColumn("placed_at").Ascending()
                .WithOptions().AsConcurrently();
        }

        public override void Down()
        {
            Execute.Sql("DROP INDEX CONCURRENTLY orders_placed_at_idx");
        }
    }
}
