using FluentMigrator;
using FluentMigrator.Postgres;

namespace Shop.Migrations
{
    [Migration(20260101)]
    public class CreateOrders : Migration
    {
        public override void Up()
        {
            Create.Table("orders")
                .WithColumn("id").AsInt64().PrimaryKey("orders_pkey").Identity()
                .WithColumn("customer_id").AsInt64().NotNullable().Indexed("orders_customer_id_idx")
                .WithColumn("status").AsString(20).NotNullable().WithDefaultValue("new")
                .WithColumn("placed_at").AsDateTimeOffset().NotNullable().WithDefault(SystemMethods.CurrentDateTimeOffset);
        }

        public override void Down()
        {
            Delete.Table("orders");
        }
    }
}
