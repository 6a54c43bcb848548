class ForeignKeys < ActiveRecord::Migration[6.1]
  def change
    add_foreign_key :orders, :shops, column: :placed_by, on_delete: :cascade
    add_foreign_key :orders, :shops, column: :buyer_id, name: 'buyers', validate: false
  end
end
