class ChangedTypes < ActiveRecord::Migration[6.1]
  def up
    change_column :kinds, :small, :integer
    change_column :kinds, :exact, :decimal, precision: 10, scale: 2
    change_column :kinds, :long, "integer USING CAST(long AS integer)"
    change_column :kinds, :custom, :string, limit: 20, null: true, default: nil
    change_column_null :kinds, :handle, false, "nobody"
    change_column_default :kinds, :handle, "nobody"
    change_column_comment :kinds, :handle, "who"
    change_table_comment :kinds, "of all kinds"
  end

  def down
    change_table_comment :kinds, nil
    change_column_comment :kinds, :handle, nil
    change_column :kinds, :small, :integer, limit: 2
  end
end
