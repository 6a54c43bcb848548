class DropStatusIndex < ActiveRecord::Migration[7.1]
  disable_ddl_transaction!

  def change
    remove_index :orders, [:status, :placed_at], algorithm: :concurrently
  end
end
