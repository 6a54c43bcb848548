class CreateRefunds < ActiveRecord::Migration[7.1]
  def change
    create_table :refunds do |t|
      t.bigint :order_id, null: false
      t.integer :amount_cents, null: false, index: true
      t.timestamps
      t.index [:order_id, :amount_cents], unique: true
    end
  end
end
