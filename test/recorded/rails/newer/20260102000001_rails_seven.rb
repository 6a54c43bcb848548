class RailsSeven < ActiveRecord::Migration[7.1]
  def change
    create_enum :mood, %w[happy sad]
    create_table :moods do |t|
      t.enum :now, enum_type: :mood, default: "happy", null: false
      t.string :name, null: false
      t.references :customer, foreign_key: true
      t.references :owner, polymorphic: true
      t.datetime :since
      t.datetime :till
      t.timestamptz :until
      t.virtual :upper_name, type: :string, as: "upper(name)", stored: true
      t.timestamps
      t.unique_constraint [:name, :since], name: "one_name", deferrable: :deferred
      t.exclusion_constraint "tsrange(since, till) WITH &&", using: :gist, name: "no_overlap"
    end
    add_index :moods, :name, include: [:now, :since]
    add_index :moods, [:owner_id, :now], unique: true, nulls_not_distinct: true
  end
end
