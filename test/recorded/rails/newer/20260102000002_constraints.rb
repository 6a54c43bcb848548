class Constraints < ActiveRecord::Migration[7.1]
  def change
    add_unique_constraint :moods, [:owner_id, :since]
    add_check_constraint :moods, "name <> ''", validate: false
    add_exclusion_constraint :moods, "int8range(owner_id, customer_id) WITH &&", using: :gist, name: "not_crossing"
    add_foreign_key :moods, :moods, column: :owner_id, validate: false, if_not_exists: true
    change_column_default :moods, :name, from: nil, to: "none"
  end
end
