class Loops < ActiveRecord::Migration[6.1]
  COLUMNS = %w[city street].freeze
  PLACES = { city: :string, street: :text }.freeze

  def up
    create_table(:addresses) { |t| COLUMNS.each { |name| t.string name } }
    COLUMNS.each { |name| add_index :addresses, name }
    [:region, :country].each do |name|
      add_column :addresses, name, :string
      add_index :addresses, [name, :city], name: "addresses_by_#{name}"
    end
    PLACES.each { |name, type| add_column :addresses, "old_#{name}", type }
    %i[region country].each_with_index { |name, at| add_index :addresses, name, name: "numbered_#{at}" }
    made_by_hand :addresses, :old_city
    gone_through
  end

  def down
    drop_table :addresses
  end

  private

  def gone_through
    PLACES.each_pair { |name, type| add_column :addresses, "pair_#{name}", type }
    PLACES.each_key { |name| add_index :addresses, name, name: "key_#{name}" }
    PLACES.each_value { |type| add_column :addresses, "value_#{type}", type }
    PLACES.keys.reverse.each { |name| add_index :addresses, name, name: "named_#{name}" }
    PLACES.each { |pair| add_index :addresses, pair.first, name: "pair_by_#{pair.last}" }
    [[:city, :asc], [:street, :desc]].each do |name, order|
      add_index :addresses, name, order: { name => order }, name: "ordered_#{name}"
    end
    %w[a b].product(%w[c d]).each { |left, right| add_column :addresses, "#{left}#{right}", :string }
    %w[e f].zip(%i[string text]).each { |name, type| add_column :addresses, name, type }
    2.times { |at| add_index :addresses, :city, name: "times_#{at}" }
    (1..2).each { |at| add_index :addresses, :city, name: "range_#{at}" }
    1.upto(2) { |at| add_index :addresses, :city, name: "upto_#{at}" }
    [:city, [:street]].flatten.each { |name| add_index :addresses, name, name: "flat_#{name}" }
  end

  def made_by_hand(table, column, unique: false)
    add_index table, column, unique: unique, name: "#{table}_#{column}_by_hand"
  end
end
