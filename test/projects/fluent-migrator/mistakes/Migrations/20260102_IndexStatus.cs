using FluentMigrator;
using FluentMigrator.Postgres;

namespace Shop.Migrations
{
    [Migration(20260102)]
    public class IndexStatus : Migration
    {
        public override void Up()
        {
            Create.Index("orders_status_idx")
                .OnTable("orders")
                .OnColumn("status").Ascending()
                .OnColumn("placed_at").Descending();

            Create.ForeignKey("orders_customer_id_fkey")
                .FromTable("orders").ForeignColumn("customer_id")
                .ToTable("customers").PrimaryColumn("id");
        }

        public override void Down()
        {
            Delete.ForeignKey("orders_customer_id_fkey").OnTable("orders");
            Delete.Index("orders_status_idx").OnTable("orders");
        }
    }
}
