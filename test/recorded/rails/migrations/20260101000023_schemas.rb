class Schemas < ActiveRecord::Migration[6.1]
  def up
    execute "CREATE SCHEMA audit"
    create_table "audit.logs" do |t|
      t.string :message
      t.jsonb :data
      t.index :data, using: :gin
    end
    add_index "audit.logs", :message, name: "logs_by_message"
    add_column "audit.logs", :level, :integer
    remove_index "audit.logs", name: "logs_by_message"
  end

  def down
    drop_table "audit.logs"
    execute "DROP SCHEMA audit"
  end
end
