/** SQL as it stands, one simple query each. */
export const rawCalls =
  /^(?:execute|exec_query|exec_update|exec_insert|exec_delete|update|insert|delete|select_\w+|query\w*|update_sql)$/;

/** What asks the connection, and changes nothing: Active Storage's own migrations do. */
export const askedCalls =
  /^(?:primary_keys?|columns|column_for|tables|views|data_sources|indexes|foreign_keys|check_constraints|extensions|enum_types|table_comment|adapter_name|current_(?:database|schema)|schema_\w+|native_database_types|database_version|open_transactions|current_transaction|type_to_sql|index_name|\w+_(?:name|identifier)_length|pool|config|prepared_statements|migration_context|db_config)$/;

/** They run their block, and send nothing themselves. */
export const transparentCalls =
  /^(?:safety_assured|say_with_time|suppress_messages|disable_statement_timeout|without_statement_timeout|without_timeout|with_lock_retries|with_connection|tap|then|loop)$/;

export const harmlessCalls =
  /^(?:puts|p|pp|print|say|warn|announce|sleep|require|require_relative|load|include|extend|prepend|attr_\w+|private\w*|public|protected|module_function|lambda|proc|format|sprintf|rand|binding|clear_cache!|reset_column_information|super|alias_method|disable_ddl_transaction!|logger|verbose|raise|abort|fail)$/;
