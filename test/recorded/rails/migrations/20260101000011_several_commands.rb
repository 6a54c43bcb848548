class SeveralCommands < ActiveRecord::Migration[6.1]
  def up
    execute "CREATE TABLE raw (id int); CREATE INDEX raw_id ON raw (id)"
    execute <<~SQL
      CREATE INDEX raw_half
        ON raw (id)
        WHERE id > 10;
    SQL
    execute(<<-SQL.squish)
      ALTER TABLE raw
        ADD COLUMN name text
    SQL
    connection.execute("COMMENT ON TABLE raw IS 'by hand'")
  end

  def down
    execute "DROP TABLE raw"
  end
end
