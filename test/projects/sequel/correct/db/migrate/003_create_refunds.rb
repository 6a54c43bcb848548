Sequel.migration do
  change do
    create_table(:refunds) do
      primary_key :id, type: :Bignum
      Bignum :order_id, null: false
      Integer :amount_cents, null: false, index: true
      index [:order_id, :amount_cents], unique: true
    end
  end
end
