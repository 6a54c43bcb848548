class ColumnTypes < ActiveRecord::Migration[6.1]
  def change
    enable_extension "citext"
    enable_extension "hstore"
    create_table :kinds, force: :cascade do |t|
      t.citext :handle
      t.hstore :settings
      t.inet :address
      t.cidr :network
      t.macaddr :mac
      t.money :price
      t.interval :duration
      t.int4range :ages
      t.tstzrange :during
      t.tsvector :words
      t.xml :document
      t.bit :flags, limit: 8
      t.point :at
      t.time :opens
      t.integer :small, limit: 2
      t.numeric :exact, precision: 8
      t.decimal :odd, precision: 12, scale: 3, default: "1.5"
      t.datetime :fine, precision: 3
      t.column :custom, "varchar(7)", null: false
      t.string :long, limit: 191, collation: "C"
      t.bigint :ids, array: true, null: false, default: []
    end
  end
end
