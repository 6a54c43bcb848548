class IndexOpenOrders < ActiveRecord::Migration[7.1]
  def up
    execute <<~SQL
      CREATE INDEX CONCURRENTLY orders_open_idx
        ON orders (placed_at)
        WHERE status = 'new';
    SQL
  end

  def down
    remove_index :orders, name: "orders_open_index"
  end
end
