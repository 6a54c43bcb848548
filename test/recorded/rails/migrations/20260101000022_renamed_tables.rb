class RenamedTables < ActiveRecord::Migration[6.1]
  def change
    add_index :fives, :name, name: "custom_name"
    rename_table :fives, :quintets
    add_index :quintets, :created_at
  end
end
