package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

public class V6__OrdersPlacedAt extends BaseJavaMigration {
  private static final String INDEX = "orders_placed_at_idx";

  @Override
  public void migrate(Context context) {
    JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    template.execute("DROP INDEX CONCURRENTLY IF EXISTS " + INDEX);
    template.execute("CREATE INDEX CONCURRENTLY " + INDEX + " ON orders (placed_at)");
  }

  @Override
  public boolean canExecuteInTransaction() {
    return false;
  }
}
