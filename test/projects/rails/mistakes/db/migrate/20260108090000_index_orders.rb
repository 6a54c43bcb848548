class IndexOrders < ActiveRecord::Migration[7.1]
  def change
    add_index :orders, [:status, :placed_at]
    add_reference :orders, :invoice, foreign_key: true
  end
end
