class Reverted < ActiveRecord::Migration[6.1]
  def change
    revert do
      add_index :invoices, :state
    end
    add_index :invoices, [:state, :serial], name: "invoices_by_state"
  end
end
