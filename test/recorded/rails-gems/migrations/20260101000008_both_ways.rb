class BothWays < ActiveRecord::Migration[6.1]
  def up
    add_column :orders, :total, :integer, default: 0, null: false
    add_index :orders, :total
    execute "COMMENT ON TABLE orders IS 'x'"
    remove_index :orders, :total
    add_index :orders, :total, name: 'by_total'
  end

  def down
    remove_index :orders, name: 'by_total'
    remove_column :orders, :total
  end
end
