Sequel.migration do
  change do
    create_table(:customers) do
      primary_key :id
      String :email, null: false, unique: true
      String :name, size: 50
      String :code, fixed: true, size: 3
      DateTime :created_at, default: Sequel::CURRENT_TIMESTAMP
      TrueClass :active, default: true, null: false
      Numeric :credit, size: [10, 2]
      BigDecimal :debt
      File :photo
      Time :opens_at, only_time: true
      Bignum :visits
      column :tags, 'text[]', default: '{}'
      varchar :short
      timestamptz :seen_at
    end
    create_table :orders, if_not_exists: true do
      primary_key :id, type: :Bignum
      foreign_key :customer_id, :customers, on_delete: :cascade, index: true
      Integer :total, default: 0
      String :status, index: { name: :orders_by_status, concurrently: false }
      Date :day
      index [:status, :day], unique: true
      unique %i[customer_id total], name: :orders_total_key
      constraint :positive, 'total >= 0'
      constraint({ name: :sane, deferrable: nil }, Sequel.lit('total < ?', 1_000_000))
      check total: [0, 1, 2]
      exclude [[:customer_id, '=']], name: :orders_one, where: { status: 'open' }, using: :btree
    end
    create_table(:keys) do
      primary_key :id, :uuid, default: Sequel.function(:gen_random_uuid)
      Integer :a
      Integer :b, identity: :always
      Integer :c, generated_always_as: Sequel.lit('a + 1')
      column :d, :bigserial
      primary_key_id = 1
    end
    create_table(:lines) do
      Integer :order_id
      Integer :place
      String :text
      primary_key %i[order_id place], name: :lines_key
      foreign_key [:order_id], :orders, key: [:id], name: :lines_order, on_delete: :set_null, deferrable: true
      full_text_index %i[text]
    end
    create_join_table(customer_id: :customers, order_id: { table: :orders, type: :bigint })
    create_view :open_orders, "SELECT * FROM orders WHERE status = 'open'"
  end
end
