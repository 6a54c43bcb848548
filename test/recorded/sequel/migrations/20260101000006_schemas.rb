Sequel.migration do
  up do
    create_schema :app, if_not_exists: true
    create_table(Sequel[:app][:things]) do
      primary_key :id
      Integer :size
      index :size
    end
    add_index Sequel.qualify(:app, :things), %i[id size], unique: true
    drop_index Sequel[:app][:things], :size
    create_table(:events, partition_by: :day) { Date :day }
    create_table(:events_2026, partition_of: :events) do
      from '2026-01-01'
      to maxvalue
    end
    create_table(:hashed, partition_by: :id, partition_type: :hash) { Integer :id }
    create_table(:hashed_0, partition_of: :hashed) { modulus 2; remainder 0 }
    create_table(:listed, partition_by: :id, partition_type: :list, unlogged: false) { Integer :id }
    create_table(:listed_1, partition_of: :listed) { values_in 1, 2 }
    create_table(:listed_rest, partition_of: :listed) { default }
    create_table!(:scratch, unlogged: true) { Integer :a }
    create_table?(:scratch) { Integer :a }
    create_table(:copied, as: 'SELECT 1 AS a')
    create_view :totals, 'SELECT 1 AS a', materialized: true
    add_index :totals, :a, unique: true
    refresh_view :totals, concurrently: true
    create_or_replace_view :simple, 'SELECT 1 AS a'
  end
  down do
    drop_view :totals, materialized: true, if_exists: true
    drop_table :scratch, :copied, cascade: true
    drop_schema :app, cascade: true
  end
end
