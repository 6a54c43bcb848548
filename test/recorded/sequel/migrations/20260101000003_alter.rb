Sequel.migration do
  up do
    alter_table(:orders) do
      add_column :a, Integer
      add_column :b, String, null: false, default: "it's"
      add_index :a
      drop_column :remark
      rename_column :a, :c
      set_column_type :b, :varchar, size: 20, using: 'b::varchar'
      set_column_default :c, 3
      set_column_not_null :c
      set_column_allow_null :b
      add_constraint({ name: :c_small, not_valid: true }, 'c < 10')
      validate_constraint :c_small
      add_unique_constraint %i[b c], name: :b_c
      add_foreign_key :parent_id, :orders, index: true
      add_foreign_key [:c], :customers, name: :c_fk, key: :id, not_valid: true
    end
    set_column_default :orders, :c, nil
    set_column_type :orders, :b, String
    drop_index :orders, :day
    drop_index :orders, %i[status total], name: :orders_open, if_exists: true
    alter_table :orders do
      drop_constraint :b_c
      drop_foreign_key [:c], name: :c_fk
      drop_foreign_key :parent_id
      add_exclusion_constraint [[:b, '=']], using: :btree, name: :b_once
    end
  end
  down do
    alter_table(:orders) { drop_constraint :c_small, cascade: true }
    drop_column :orders, :b, if_exists: true
    drop_column :orders, :c
    add_column :orders, :remark, String, index: { name: :orders_note_index }
    add_index :orders, :day
    add_index :orders, %i[status total], name: :orders_open
  end
end
