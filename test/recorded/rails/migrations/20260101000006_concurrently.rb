class Concurrently < ActiveRecord::Migration[6.1]
  disable_ddl_transaction!

  def change
    add_index :orders, :state, algorithm: :concurrently, name: "orders_by_state"
    add_index :orders, %i[state placed_at], unique: true, algorithm: :concurrently, if_not_exists: true
    add_reference :orders, :seller, index: { algorithm: :concurrently }
    remove_index :orders, column: :placed_at, algorithm: :concurrently, using: :brin, comment: "recent"
  end
end
