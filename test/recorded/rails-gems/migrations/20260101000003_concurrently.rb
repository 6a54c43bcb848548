class Concurrently < ActiveRecord::Migration[6.1]
  disable_ddl_transaction!
  def up
    add_index :shops, :name, algorithm: :concurrently
  end

  def down
    remove_index :shops, :name, algorithm: :concurrently
  end
end
