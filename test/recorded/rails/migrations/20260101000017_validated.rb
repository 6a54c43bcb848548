class Validated < ActiveRecord::Migration[6.1]
  def up
    validate_foreign_key :parcels, name: "bosses"
    add_check_constraint :parcels, "boss_id <> id", name: "not_own_boss", validate: false
    validate_check_constraint :parcels, name: "not_own_boss"
    remove_foreign_key :parcels, :customers, column: :sender_id
    remove_foreign_key :parcels, name: "bosses"
    remove_check_constraint :parcels, name: "not_own_boss"
  end

  def down
    add_foreign_key :parcels, :customers, column: :sender_id, on_update: :restrict, on_delete: :nullify
    add_foreign_key :parcels, :parcels, column: :boss_id, name: "bosses"
  end
end
