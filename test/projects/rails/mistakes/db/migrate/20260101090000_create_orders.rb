class CreateOrders < ActiveRecord::Migration[7.1]
  def change
    create_table :customers do |t|
      t.string :email, null: false
      t.timestamps
    end

    create_table :orders do |t|
      t.references :customer, null: false, foreign_key: true
      t.string :status, null: false, default: "new"
      t.datetime :placed_at
      t.integer :total_cents
      t.timestamps
    end
  end
end
