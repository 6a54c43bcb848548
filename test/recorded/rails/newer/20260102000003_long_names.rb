class LongNames < ActiveRecord::Migration[7.1]
  def change
    create_table :a_table_with_a_long_name do |t|
      t.bigint :a_column_with_a_long_name
      t.bigint :another_column_with_a_long_name
      t.references :reference_with_a_rather_long_name, index: true
    end
    add_index :a_table_with_a_long_name, [:a_column_with_a_long_name, :another_column_with_a_long_name]
    add_index :a_table_with_a_long_name, :another_column_with_a_long_name, unique: true
    rename_column :a_table_with_a_long_name, :a_column_with_a_long_name, :short
  end
end
