class Conditions < ActiveRecord::Migration[6.1]
  def up
    add_index :addresses, :region, name: "guarded" unless index_exists?(:addresses, :region, name: "guarded")
    add_column :addresses, :zip, :string unless column_exists?(:addresses, :zip)
    create_table(:sheltered) { |t| t.string :name } unless table_exists?(:sheltered)
    remove_index :addresses, name: "guarded" if index_exists?(:addresses, :region, name: "guarded")
  end

  def down
    drop_table :sheltered, if_exists: true
    remove_column :addresses, :zip
  end
end
