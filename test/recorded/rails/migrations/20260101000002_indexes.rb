class Indexes < ActiveRecord::Migration[6.1]
  def change
    add_index :orders, [:status, :placed_at], order: { placed_at: :desc }
    add_index :orders, :status, where: "status = 'new'", name: "open_ones", using: :btree
    add_index :orders, "lower(status)", unique: true
    add_index :orders, :placed_at, using: :brin, comment: "recent"
    add_index :orders, :status, opclass: :text_pattern_ops, name: "pattern"
    add_reference :orders, :buyer, foreign_key: { to_table: :customers }
    rename_index :orders, "open_ones", "opened"
    rename_column :orders, :status, :state
    rename_column :people, :name, :full_name
  end
end
