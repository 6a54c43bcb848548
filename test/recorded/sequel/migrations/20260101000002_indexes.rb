Sequel.migration do
  change do
    add_index :orders, :day
    add_index :orders, %i[status total], name: :orders_open, where: { status: %w[new open] }
    add_index :orders, [Sequel.function(:lower, :status), Sequel.desc(:day)], unique: true
    add_index :orders, :total, where: 'total > 0', include: :day
    add_index :orders, Sequel.lit('(total * 2)'), name: 'orders_double', if_not_exists: true
    add_index :customers, :name, opclass: :text_pattern_ops, where: Sequel.lit('active')
    add_index :customers, :tags, type: :gin
    add_index :customers, :seen_at, where: Sequel.~(seen_at: nil), name: :seen
    add_column :orders, :note, String, index: true
    rename_column :orders, :note, :remark
    rename_table :lines, :order_lines
  end
end
