class Columns < ActiveRecord::Migration[6.1]
  def up
    add_column :orders, :note, :string, comment: "c"
    change_column :orders, :note, :text, null: false, default: "x"
    change_column_null :orders, :placed_at, false
    change_column_default :orders, :state, from: nil, to: "new"
    add_check_constraint :orders, "note <> ''"
    add_foreign_key :orders, :customers, column: :owner_id, validate: false
    change_table :orders, bulk: true do |t|
      t.string :x
      t.integer :y
      t.index :x
      t.remove :y
    end
    change_table :orders do |t|
      t.belongs_to :third, index: false
      t.rename :x, :z
    end
    remove_index :orders, :z
    remove_columns :orders, :z, :third_id
    rename_table :people, :persons
    enable_extension "pg_trgm"
  end
  def down
    rename_table :persons, :people
    remove_foreign_key :orders, column: :owner_id
    remove_check_constraint :orders, "note <> ''"
    remove_column :orders, :note
    disable_extension "pg_trgm"
  end
end
