class RemovedReferences < ActiveRecord::Migration[6.1]
  def change
    remove_reference :parcels, :order, foreign_key: { name: "parcels_orders" }
    remove_belongs_to :parcels, :address, foreign_key: true, index: { name: "parcels_by_address" }
    add_reference :parcels, :item, polymorphic: { null: false, default: "Order" }, index: { unique: true }
  end
end
