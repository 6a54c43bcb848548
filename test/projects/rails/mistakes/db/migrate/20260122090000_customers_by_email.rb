class CustomersByEmail < ActiveRecord::Migration[7.1]
  disable_ddl_transaction!

  def up
    add_index :customers, "lower(email)", unique: true, algorithm: :concurrently
    remove_index :orders, :customer_id
  end
end
