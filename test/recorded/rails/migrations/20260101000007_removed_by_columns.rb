class RemovedByColumns < ActiveRecord::Migration[6.1]
  def up
    add_index :customers, :notes, name: "another_name"
    remove_index :customers, :notes
    add_index :customers, [:n, :big]
    remove_index :customers, column: [:n, :big]
    add_index :customers, :total
    remove_index :customers, name: :index_customers_on_total
    add_index :customers, "lower(email)", name: "lower_email"
    remove_index :customers, name: "lower_email"
  end

  def down
  end
end
