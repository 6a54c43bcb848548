// Printed by `npm run facts` from PostgreSQL 14 to 18.
export const settings = `
DateStyle string - - - user -
IntervalStyle enum - - - user postgres,postgres_verbose,sql_standard,iso_8601
TimeZone string - - - user -
allow_alter_system bool - - - sighup - @17-18
allow_in_place_tablespaces bool - - - superuser -
allow_system_table_mods bool - - - superuser -
application_name string - - - user -
archive_cleanup_command string - - - sighup -
archive_command string - - - sighup -
archive_library string - - - sighup - @15-18
archive_mode enum - - - postmaster always,on,off
archive_timeout integer s 0 1073741823 sighup -
array_nulls bool - - - user -
authentication_timeout integer s 1 600 sighup -
autovacuum bool - - - sighup -
autovacuum_analyze_scale_factor real - 0 100 sighup -
autovacuum_analyze_threshold integer - 0 2147483647 sighup -
autovacuum_freeze_max_age integer - 100000 2000000000 postmaster -
autovacuum_max_workers integer - 1 262143 postmaster - @14-17
autovacuum_max_workers integer - 1 262143 sighup - @18-18
autovacuum_multixact_freeze_max_age integer - 10000 2000000000 postmaster -
autovacuum_naptime integer s 1 2147483 sighup -
autovacuum_vacuum_cost_delay real ms -1 100 sighup -
autovacuum_vacuum_cost_limit integer - -1 10000 sighup -
autovacuum_vacuum_insert_scale_factor real - 0 100 sighup -
autovacuum_vacuum_insert_threshold integer - -1 2147483647 sighup -
autovacuum_vacuum_max_threshold integer - -1 2147483647 sighup - @18-18
autovacuum_vacuum_scale_factor real - 0 100 sighup -
autovacuum_vacuum_threshold integer - 0 2147483647 sighup -
autovacuum_work_mem integer kB -1 2147483647 sighup -
autovacuum_worker_slots integer - 1 262143 postmaster - @18-18
backend_flush_after integer 8kB 0 256 user -
backslash_quote enum - - - user safe_encoding,on,off
backtrace_functions string - - - superuser -
bgwriter_delay integer ms 10 10000 sighup -
bgwriter_flush_after integer 8kB 0 256 sighup -
bgwriter_lru_maxpages integer - 0 1073741823 sighup -
bgwriter_lru_multiplier real - 0 10 sighup -
block_size integer - 8192 8192 internal -
bonjour bool - - - postmaster -
bonjour_name string - - - postmaster -
bytea_output enum - - - user escape,hex
check_function_bodies bool - - - user -
checkpoint_completion_target real - 0 1 sighup -
checkpoint_flush_after integer 8kB 0 256 sighup -
checkpoint_timeout integer s 30 86400 sighup -
checkpoint_warning integer s 0 2147483647 sighup -
client_connection_check_interval integer ms 0 2147483647 user -
client_encoding string - - - user -
client_min_messages enum - - - user debug5,debug4,debug3,debug2,debug1,log,notice,warning,error
cluster_name string - - - postmaster -
commit_delay integer - 0 100000 superuser -
commit_siblings integer - 0 1000 user -
commit_timestamp_buffers integer 8kB 0 131072 postmaster - @17-18
compute_query_id enum - - - superuser auto,regress,on,off
constraint_exclusion enum - - - user partition,on,off
cpu_index_tuple_cost real - 0 1.79769e+308 user -
cpu_operator_cost real - 0 1.79769e+308 user -
cpu_tuple_cost real - 0 1.79769e+308 user -
createrole_self_grant string - - - user - @16-18
cursor_tuple_fraction real - 0 1 user -
data_checksums bool - - - internal -
data_directory_mode integer - 0 511 internal -
data_sync_retry bool - - - postmaster -
db_user_namespace bool - - - sighup - @14-16
deadlock_timeout integer ms 1 2147483647 superuser -
debug_assertions bool - - - internal -
debug_discard_caches integer - 0 0 superuser -
debug_io_direct string - - - postmaster - @16-18
debug_logical_replication_streaming enum - - - user buffered,immediate @16-18
debug_parallel_query enum - - - user off,on,regress @16-18
debug_pretty_print bool - - - user -
debug_print_parse bool - - - user -
debug_print_plan bool - - - user -
debug_print_rewritten bool - - - user -
default_statistics_target integer - 1 10000 user -
default_table_access_method string - - - user -
default_tablespace string - - - user -
default_text_search_config string - - - user -
default_toast_compression enum - - - user pglz
default_transaction_deferrable bool - - - user -
default_transaction_isolation enum - - - user serializable,repeatable read,read committed,read uncommitted
default_transaction_read_only bool - - - user -
dynamic_shared_memory_type enum - - - postmaster posix,sysv,mmap
effective_cache_size integer 8kB 1 2147483647 user -
effective_io_concurrency integer - 0 1000 user -
enable_async_append bool - - - user -
enable_bitmapscan bool - - - user -
enable_distinct_reordering bool - - - user - @18-18
enable_gathermerge bool - - - user -
enable_group_by_reordering bool - - - user - @17-18
enable_hashagg bool - - - user -
enable_hashjoin bool - - - user -
enable_incremental_sort bool - - - user -
enable_indexonlyscan bool - - - user -
enable_indexscan bool - - - user -
enable_material bool - - - user -
enable_memoize bool - - - user -
enable_mergejoin bool - - - user -
enable_nestloop bool - - - user -
enable_parallel_append bool - - - user -
enable_parallel_hash bool - - - user -
enable_partition_pruning bool - - - user -
enable_partitionwise_aggregate bool - - - user -
enable_partitionwise_join bool - - - user -
enable_presorted_aggregate bool - - - user - @16-18
enable_self_join_elimination bool - - - user - @18-18
enable_seqscan bool - - - user -
enable_sort bool - - - user -
enable_tidscan bool - - - user -
escape_string_warning bool - - - user -
event_source string - - - postmaster -
event_triggers bool - - - superuser - @17-18
exit_on_error bool - - - user -
extra_float_digits integer - -15 3 user -
file_copy_method enum - - - user copy,clone @18-18
file_extend_method enum - - - sighup posix_fallocate,write_zeros @16-18
force_parallel_mode enum - - - user off,on,regress @14-15
from_collapse_limit integer - 1 2147483647 user -
fsync bool - - - sighup -
full_page_writes bool - - - sighup -
geqo bool - - - user -
geqo_effort integer - 1 10 user -
geqo_generations integer - 0 2147483647 user -
geqo_pool_size integer - 0 2147483647 user -
geqo_seed real - 0 1 user -
geqo_selection_bias real - 1.5 2 user -
geqo_threshold integer - 2 2147483647 user -
gin_fuzzy_search_limit integer - 0 2147483647 user -
gin_pending_list_limit integer kB 64 2147483647 user -
gss_accept_delegation bool - - - sighup - @16-18
hash_mem_multiplier real - 1 1000 user -
hot_standby bool - - - postmaster -
hot_standby_feedback bool - - - sighup -
huge_page_size integer kB 0 2147483647 postmaster -
huge_pages enum - - - postmaster off,on,try
huge_pages_status enum - - - internal off,on,unknown @17-18
icu_validation_level enum - - - user disabled,debug5,debug4,debug3,debug2,debug1,log,notice,warning,error @16-18
idle_in_transaction_session_timeout integer ms 0 2147483647 user -
idle_replication_slot_timeout integer s 0 2147483647 sighup - @18-18
idle_session_timeout integer ms 0 2147483647 user -
ignore_checksum_failure bool - - - superuser -
ignore_invalid_pages bool - - - postmaster -
ignore_system_indexes bool - - - backend -
in_hot_standby bool - - - internal -
integer_datetimes bool - - - internal -
io_combine_limit integer 8kB 1 128 user - @18-18
io_combine_limit integer 8kB 1 32 user - @17-17
io_max_combine_limit integer 8kB 1 128 postmaster - @18-18
io_max_concurrency integer - -1 1024 postmaster - @18-18
io_method enum - - - postmaster sync,worker @18-18
io_workers integer - 1 32 sighup - @18-18
jit bool - - - user -
jit_above_cost real - -1 1.79769e+308 user -
jit_debugging_support bool - - - superuser-backend -
jit_dump_bitcode bool - - - superuser -
jit_expressions bool - - - user -
jit_inline_above_cost real - -1 1.79769e+308 user -
jit_optimize_above_cost real - -1 1.79769e+308 user -
jit_profiling_support bool - - - superuser-backend -
jit_tuple_deforming bool - - - user -
join_collapse_limit integer - 1 2147483647 user -
krb_caseins_users bool - - - sighup -
lc_collate string - - - internal - @14-15
lc_ctype string - - - internal - @14-15
lc_messages string - - - superuser -
lc_monetary string - - - user -
lc_numeric string - - - user -
lc_time string - - - user -
listen_addresses string - - - postmaster -
lo_compat_privileges bool - - - superuser -
local_preload_libraries string - - - user -
lock_timeout integer ms 0 2147483647 user -
log_autovacuum_min_duration integer ms -1 2147483647 sighup -
log_checkpoints bool - - - sighup -
log_connections bool - - - superuser-backend - @14-17
log_connections string - - - superuser-backend - @18-18
log_destination string - - - sighup -
log_disconnections bool - - - superuser-backend -
log_duration bool - - - superuser -
log_error_verbosity enum - - - superuser terse,default,verbose
log_executor_stats bool - - - superuser -
log_file_mode integer - 0 511 sighup -
log_hostname bool - - - sighup -
log_line_prefix string - - - sighup -
log_lock_failures bool - - - superuser - @18-18
log_lock_waits bool - - - superuser -
log_min_duration_sample integer ms -1 2147483647 superuser -
log_min_duration_statement integer ms -1 2147483647 superuser -
log_min_error_statement enum - - - superuser debug5,debug4,debug3,debug2,debug1,info,notice,warning,error,log,fatal,panic
log_min_messages enum - - - superuser debug5,debug4,debug3,debug2,debug1,info,notice,warning,error,log,fatal,panic
log_parameter_max_length integer B -1 1073741823 superuser -
log_parameter_max_length_on_error integer B -1 1073741823 user -
log_parser_stats bool - - - superuser -
log_planner_stats bool - - - superuser -
log_recovery_conflict_waits bool - - - sighup -
log_replication_commands bool - - - superuser -
log_rotation_age integer min 0 35791394 sighup -
log_rotation_size integer kB 0 2097151 sighup - @14-17
log_rotation_size integer kB 0 2147483647 sighup - @18-18
log_startup_progress_interval integer ms 0 2147483647 sighup - @15-18
log_statement enum - - - superuser none,ddl,mod,all
log_statement_sample_rate real - 0 1 superuser -
log_statement_stats bool - - - superuser -
log_temp_files integer kB -1 2147483647 superuser -
log_timezone string - - - sighup -
log_transaction_sample_rate real - 0 1 superuser -
log_truncate_on_rotation bool - - - sighup -
logging_collector bool - - - postmaster -
logical_decoding_work_mem integer kB 64 2147483647 user -
maintenance_io_concurrency integer - 0 1000 user -
maintenance_work_mem integer kB 1024 2147483647 user - @14-16
maintenance_work_mem integer kB 64 2147483647 user - @17-18
max_active_replication_origins integer - 0 262143 postmaster - @18-18
max_connections integer - 1 262143 postmaster -
max_files_per_process integer - 64 2147483647 postmaster -
max_function_args integer - 100 100 internal -
max_identifier_length integer - 63 63 internal -
max_index_keys integer - 32 32 internal -
max_locks_per_transaction integer - 10 2147483647 postmaster -
max_logical_replication_workers integer - 0 262143 postmaster -
max_notify_queue_pages integer - 64 2147483647 postmaster - @17-18
max_parallel_apply_workers_per_subscription integer - 0 1024 sighup - @16-18
max_parallel_maintenance_workers integer - 0 1024 user -
max_parallel_workers integer - 0 1024 user -
max_parallel_workers_per_gather integer - 0 1024 user -
max_pred_locks_per_page integer - 0 2147483647 sighup -
max_pred_locks_per_relation integer - -2147483648 2147483647 sighup -
max_pred_locks_per_transaction integer - 10 2147483647 postmaster -
max_prepared_transactions integer - 0 262143 postmaster -
max_replication_slots integer - 0 262143 postmaster -
max_slot_wal_keep_size integer MB -1 2147483647 sighup -
max_stack_depth integer kB 100 2147483647 superuser -
max_standby_archive_delay integer ms -1 2147483647 sighup -
max_standby_streaming_delay integer ms -1 2147483647 sighup -
max_sync_workers_per_subscription integer - 0 262143 sighup -
max_wal_senders integer - 0 262143 postmaster -
max_wal_size integer MB 2 2147483647 sighup -
max_worker_processes integer - 0 262143 postmaster -
md5_password_warnings bool - - - user - @18-18
min_dynamic_shared_memory integer MB 0 2147483647 postmaster -
min_parallel_index_scan_size integer 8kB 0 715827882 user -
min_parallel_table_scan_size integer 8kB 0 715827882 user -
min_wal_size integer MB 2 2147483647 sighup -
multixact_member_buffers integer 8kB 16 131072 postmaster - @17-18
multixact_offset_buffers integer 8kB 16 131072 postmaster - @17-18
notify_buffers integer 8kB 16 131072 postmaster - @17-18
num_os_semaphores integer - 0 2147483647 internal - @18-18
old_snapshot_threshold integer min -1 86400 postmaster - @14-16
parallel_leader_participation bool - - - user -
parallel_setup_cost real - 0 1.79769e+308 user -
parallel_tuple_cost real - 0 1.79769e+308 user -
password_encryption enum - - - user md5,scram-sha-256
plan_cache_mode enum - - - user auto,force_generic_plan,force_custom_plan
port integer - 1 65535 postmaster -
post_auth_delay integer s 0 2147 backend -
pre_auth_delay integer s 0 60 sighup -
primary_slot_name string - - - sighup -
promote_trigger_file string - - - sighup - @14-15
quote_all_identifiers bool - - - user -
random_page_cost real - 0 1.79769e+308 user -
recovery_end_command string - - - sighup -
recovery_init_sync_method enum - - - sighup fsync,syncfs
recovery_min_apply_delay integer ms 0 2147483647 sighup -
recovery_prefetch enum - - - sighup off,on,try @15-18
recovery_target string - - - postmaster -
recovery_target_action enum - - - postmaster pause,promote,shutdown
recovery_target_inclusive bool - - - postmaster -
recovery_target_lsn string - - - postmaster -
recovery_target_name string - - - postmaster -
recovery_target_time string - - - postmaster -
recovery_target_timeline string - - - postmaster -
recovery_target_xid string - - - postmaster -
recursive_worktable_factor real - 0.001 1e+06 user - @15-18
remove_temp_files_after_crash bool - - - sighup -
reserved_connections integer - 0 262143 postmaster - @16-18
restart_after_crash bool - - - sighup -
restore_command string - - - sighup -
restrict_nonsystem_relation_kind string - - - user -
row_security bool - - - user -
scram_iterations integer - 1 2147483647 user - @16-18
search_path string - - - user -
segment_size integer 8kB 131072 131072 internal -
send_abort_for_crash bool - - - sighup - @16-18
send_abort_for_kill bool - - - sighup - @16-18
seq_page_cost real - 0 1.79769e+308 user -
serializable_buffers integer 8kB 16 131072 postmaster - @17-18
server_encoding string - - - internal -
server_version string - - - internal -
server_version_num integer - 140023 140023 internal - @14-14
server_version_num integer - 150018 150018 internal - @15-15
server_version_num integer - 160014 160014 internal - @16-16
server_version_num integer - 170010 170010 internal - @17-17
server_version_num integer - 180004 180004 internal - @18-18
session_replication_role enum - - - superuser origin,replica,local
shared_buffers integer 8kB 16 1073741823 postmaster -
shared_memory_size integer MB 0 2147483647 internal - @15-18
shared_memory_size_in_huge_pages integer - -1 2147483647 internal - @15-18
shared_memory_type enum - - - postmaster sysv,mmap
ssl bool - - - sighup -
ssl_ca_file string - - - sighup -
ssl_cert_file string - - - sighup -
ssl_crl_dir string - - - sighup -
ssl_crl_file string - - - sighup -
ssl_key_file string - - - sighup -
ssl_library string - - - internal -
ssl_passphrase_command_supports_reload bool - - - sighup -
ssl_prefer_server_ciphers bool - - - sighup -
standard_conforming_strings bool - - - user -
statement_timeout integer ms 0 2147483647 user -
stats_fetch_consistency enum - - - user none,cache,snapshot @15-18
subtransaction_buffers integer 8kB 0 131072 postmaster - @17-18
summarize_wal bool - - - sighup - @17-18
superuser_reserved_connections integer - 0 262143 postmaster -
sync_replication_slots bool - - - sighup - @17-18
synchronize_seqscans bool - - - user -
synchronized_standby_slots string - - - sighup - @17-18
synchronous_commit enum - - - user local,remote_write,remote_apply,on,off
synchronous_standby_names string - - - sighup -
syslog_facility enum - - - sighup local0,local1,local2,local3,local4,local5,local6,local7
syslog_ident string - - - sighup -
syslog_sequence_numbers bool - - - sighup -
syslog_split_messages bool - - - sighup -
tcp_keepalives_count integer - 0 2147483647 user -
tcp_keepalives_idle integer s 0 2147483647 user -
tcp_keepalives_interval integer s 0 2147483647 user -
tcp_user_timeout integer ms 0 2147483647 user -
temp_buffers integer 8kB 100 1073741823 user -
temp_file_limit integer kB -1 2147483647 superuser -
temp_tablespaces string - - - user -
timezone_abbreviations string - - - user -
trace_connection_negotiation bool - - - postmaster - @17-18
trace_notify bool - - - user -
trace_recovery_messages enum - - - sighup debug5,debug4,debug3,debug2,debug1,log,notice,warning,error @14-16
trace_sort bool - - - user -
track_activities bool - - - superuser -
track_activity_query_size integer B 100 1048576 postmaster -
track_commit_timestamp bool - - - postmaster -
track_cost_delay_timing bool - - - superuser - @18-18
track_counts bool - - - superuser -
track_functions enum - - - superuser none,pl,all
track_io_timing bool - - - superuser -
track_wal_io_timing bool - - - superuser -
transaction_buffers integer 8kB 0 131072 postmaster - @17-18
transaction_deferrable bool - - - user -
transaction_isolation enum - - - user serializable,repeatable read,read committed,read uncommitted
transaction_read_only bool - - - user -
transaction_timeout integer ms 0 2147483647 user - @17-18
transform_null_equals bool - - - user -
unix_socket_group string - - - postmaster -
unix_socket_permissions integer - 0 511 postmaster -
update_process_title bool - - - superuser -
vacuum_buffer_usage_limit integer kB 0 16777216 user - @16-18
vacuum_cost_delay real ms 0 100 user -
vacuum_cost_limit integer - 1 10000 user -
vacuum_cost_page_dirty integer - 0 10000 user -
vacuum_cost_page_hit integer - 0 10000 user -
vacuum_cost_page_miss integer - 0 10000 user -
vacuum_defer_cleanup_age integer - 0 1000000 sighup - @14-15
vacuum_failsafe_age integer - 0 2100000000 user -
vacuum_freeze_min_age integer - 0 1000000000 user -
vacuum_freeze_table_age integer - 0 2000000000 user -
vacuum_max_eager_freeze_failure_rate real - 0 1 user - @18-18
vacuum_multixact_failsafe_age integer - 0 2100000000 user -
vacuum_multixact_freeze_min_age integer - 0 1000000000 user -
vacuum_multixact_freeze_table_age integer - 0 2000000000 user -
vacuum_truncate bool - - - user - @18-18
wal_block_size integer - 8192 8192 internal -
wal_buffers integer 8kB -1 262143 postmaster -
wal_compression bool - - - superuser - @14-14
wal_compression enum - - - superuser pglz,on,off @15-18
wal_consistency_checking string - - - superuser -
wal_decode_buffer_size integer B 65536 1073741823 postmaster - @15-18
wal_init_zero bool - - - superuser -
wal_keep_size integer MB 0 2147483647 sighup -
wal_level enum - - - postmaster minimal,replica,logical
wal_log_hints bool - - - postmaster -
wal_receiver_create_temp_slot bool - - - sighup -
wal_receiver_status_interval integer s 0 2147483 sighup -
wal_receiver_timeout integer ms 0 2147483647 sighup -
wal_recycle bool - - - superuser -
wal_retrieve_retry_interval integer ms 1 2147483647 sighup -
wal_segment_size integer B 1048576 1073741824 internal -
wal_sender_timeout integer ms 0 2147483647 user -
wal_skip_threshold integer kB 0 2147483647 user -
wal_summary_keep_time integer min 0 35791394 sighup - @17-18
wal_sync_method enum - - - sighup fsync,fdatasync,open_sync,open_datasync
wal_writer_delay integer ms 1 10000 sighup -
wal_writer_flush_after integer 8kB 0 2147483647 sighup -
work_mem integer kB 64 2147483647 user -
xmlbinary enum - - - user base64,hex
xmloption enum - - - user content,document
zero_damaged_pages bool - - - superuser -
`;
