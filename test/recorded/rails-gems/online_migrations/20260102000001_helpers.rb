class Helpers < ActiveRecord::Migration[6.1]
  disable_ddl_transaction!
  def change
    add_reference_concurrently :shops, :owner, foreign_key: { to_table: :orders }
    add_reference_concurrently :shops, :thing, polymorphic: true, null: false
    add_column_with_default :shops, :rank, :integer, default: 7, null: false
    add_not_null_constraint :shops, :name
    add_text_limit_constraint :shops, :city, 200, validate: false
    validate_text_limit_constraint :shops, :city
  end
end
