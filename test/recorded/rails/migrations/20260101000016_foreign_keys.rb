class ForeignKeys < ActiveRecord::Migration[6.1]
  def change
    create_table(:parcels) do |t|
      t.references :order, foreign_key: { on_delete: :cascade, deferrable: :deferred, name: "parcels_orders" }
      t.references :address, foreign_key: true, index: { name: "parcels_by_address" }
      t.bigint :sender_id
      t.bigint :boss_id
    end
    add_foreign_key :parcels, :customers, column: :sender_id, on_update: :restrict, on_delete: :nullify
    add_foreign_key :parcels, :parcels, column: :boss_id, validate: false, name: "bosses"
  end
end
