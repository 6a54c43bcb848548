using FluentMigrator;
using FluentMigrator.Postgres;

namespace Shop.Migrations
{
    [Migration(20260102, TransactionBehavior.None)]
    public class IndexStatus : Migration
    {
        public override void Up()
        {
            Execute.Sql("DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx");

            Create.Index("orders_status_idx")
                .OnTable("orders")
                .OnColumn("status").Ascending()
                .WithOptions().AsConcurrently();
        }

        public override void Down()
        {
            Execute.Sql("DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx");
        }
    }
}
