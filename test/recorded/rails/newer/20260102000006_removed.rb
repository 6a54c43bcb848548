class Removed < ActiveRecord::Migration[7.1]
  def up
    add_index :moods, [:name, :until], unique: true, name: "moods_name_until"
    add_unique_constraint :moods, name: "used_index", using_index: "moods_name_until"
    remove_unique_constraint :moods, name: "used_index"
    remove_exclusion_constraint :moods, "int8range(owner_id, customer_id) WITH &&", using: :gist, name: "not_crossing"
    remove_check_constraint :moods, "name <> ''"
    remove_index :moods, [:owner_id, :now]
    add_enum_value_by_hand
    validate_foreign_key :moods, :moods, column: :owner_id
    change_column_null :moods, :name, true
    bulk
  end

  def down
  end

  private

  def add_enum_value_by_hand
    execute "ALTER TYPE mood ADD VALUE 'calm'"
  end

  def bulk
    change_table :moods, bulk: true do |t|
      t.change_null :name, false
      t.remove_references :owner, polymorphic: true
      t.unique_constraint [:name], name: "names"
    end
  end
end
