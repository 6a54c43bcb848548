using FluentMigrator;
using FluentMigrator.Postgres;

namespace Shop.Migrations
{
    [Migration(20260103)]
    public class AddNote : Migration
    {
        public override void Up()
        {
            Create.Column("note").OnTable("orders").AsString().Nullable();
        }

        public override void Down()
        {
            Delete.Column("note").FromTable("orders");
        }
    }
}
