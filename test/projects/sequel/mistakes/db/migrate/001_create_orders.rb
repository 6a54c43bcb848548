Sequel.migration do
  change do
    create_table(:customers) do
      primary_key :id, type: :Bignum
      String :email, null: false
      DateTime :created_at, default: Sequel::CURRENT_TIMESTAMP
    end

    create_table(:orders) do
      primary_key :id, type: :Bignum
      foreign_key :customer_id, :customers, type: :Bignum, null: false, index: true
      String :status, null: false, default: "new"
      DateTime :placed_at
      Integer :total_cents
    end
  end
end
