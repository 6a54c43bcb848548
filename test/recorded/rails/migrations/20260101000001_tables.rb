class Tables < ActiveRecord::Migration[6.1]
  def change
    create_table :customers, comment: "it's" do |t|
      t.string :email, null: false, limit: 50, index: { unique: true }
      t.text :notes, default: "it's"
      t.integer :age, default: 0
      t.integer :big, limit: 8
      t.bigint :n
      t.boolean :gone, default: false, null: false
      t.decimal :total, precision: 10, scale: 2
      t.datetime :seen
      t.jsonb :data, default: {}
      t.string :tags, array: true, default: []
      t.uuid :token, default: -> { "gen_random_uuid()" }
      t.binary :b
      t.float :f
      t.date :d
      t.timestamps
      t.index [:age, :n], name: "by_age"
    end
    create_table(:people) { |t| t.string :name }
    create_table :orders do |t|
      t.references :customer, foreign_key: true
      t.belongs_to :owner, polymorphic: true
      t.references :person, null: false, foreign_key: { to_table: :people, on_delete: :cascade }, index: { unique: true }
      t.string :status
      t.datetime :placed_at
      t.check_constraint "status <> ''"
    end
    create_join_table :orders, :people
  end
end
