class Reversed < ActiveRecord::Migration[6.1]
  def change
    create_table :invoices do |t|
      t.string :number, null: false
      t.string :state
      t.references :order, type: :bigint, index: false
    end
    add_column :invoices, :paid_at, :datetime
    add_index :invoices, :number, unique: true
    add_foreign_key :invoices, :orders
    add_check_constraint :invoices, "number <> ''", name: "has_number"
    add_timestamps :invoices, null: true
    change_column_default :invoices, :state, from: nil, to: "open"
    change_column_null :invoices, :state, false
    rename_column :invoices, :number, :serial
    rename_index :invoices, :index_invoices_on_serial, :invoices_by_serial
    remove_column :invoices, :paid_at, :datetime
  end
end
