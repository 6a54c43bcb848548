class OwnKeys < ActiveRecord::Migration[6.1]
  def change
    create_table(:a, id: :uuid) { |t| t.string :s }
    create_table(:b, id: false) { |t| t.string :s }
    create_table(:c, primary_key: "key") { |t| t.string :s }
    create_table(:d, id: :integer) { |t| t.string :s }
    create_table(:e, id: :string) { |t| t.string :s }
    create_table(:f, primary_key: [:x, :y]) { |t| t.integer :x; t.integer :y }
  end
end
