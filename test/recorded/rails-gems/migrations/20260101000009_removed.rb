class Removed < ActiveRecord::Migration[6.1]
  def change
    remove_foreign_key :orders, :shops, column: :placed_by
    remove_index :orders, :placed_by
    remove_reference :orders, :plain
  end
end
