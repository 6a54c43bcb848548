import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{factsByName,factsOf}from"./chunk-LPJ5NENW.js";import{table}from"./chunk-43NMTWUR.js";var settings=`
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
`;function settingFacts(name,postgres){let[fact]=lowered(postgres).get(name.toLowerCase())??[];if(!fact)return;let[own="",type="",unit="-",least="-",most="-",context=""]=fact;return{name:own,type,unit:unit==="-"?null:unit,least:least==="-"?null:Number(least),most:most==="-"?null:Number(most),context}}var kept=null;function lowered(postgres){let from=factsByName(settings,postgres);return kept?.from!==from&&(kept={from,all:new Map([...from].map(([name,facts])=>[name.toLowerCase(),facts]))}),kept.all}var units=table({us:["time",1],ms:["time",1e3],s:["time",1e6],min:["time",6e7],h:["time",36e8],d:["time",864e8],B:["memory",1],kB:["memory",2**10],"8kB":["memory",2**13],MB:["memory",2**20],"16MB":["memory",2**24],GB:["memory",2**30],TB:["memory",2**40]});function numberWithUnit(value){let found=/^\s*([+-]?(?:0[xX][\da-fA-F]+|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+))\s*(\S*)\s*$/.exec(value);return found?{number:Number(found[1]),unit:found[2]??""}:null}function memoryBytes(value){let given=numberWithUnit(value),[kind,size]=units.get(given?.unit||"kB")??[];return given&&kind==="memory"&&size!==void 0?given.number*size:null}function refusedValue(setting,value){if(setting.type==="bool")return isBoolean(value)?null:"it is neither on nor off";if(setting.type!=="integer"&&setting.type!=="real")return null;let given=numberWithUnit(value);if(!given)return"it is not a number";let own=setting.unit===null?void 0:units.get(setting.unit);if(given.unit!==""&&units.get(given.unit)?.[0]!==own?.[0])return`${given.unit} is not a unit of it`;if(given.unit!==""&&(own===void 0||/\d/.test(given.unit)))return`${given.unit} is not a unit of it`;let factor=given.unit===""||own===void 0?1:(units.get(given.unit)?.[1]??1)/own[1],amount=setting.type==="integer"?Math.round(given.number*factor):given.number*factor;return setting.least!==null&&amount<setting.least?`${setting.least}${setting.unit??""} is the least`:setting.most!==null&&amount>setting.most?`${setting.most}${setting.unit??""} is the most`:null}function isBoolean(value){let text=value.trim().toLowerCase();return text==="1"||text==="0"||text==="on"||text==="of"||text==="off"?!0:text!==""&&["true","false","yes","no"].some(one=>one.startsWith(text))}var meant=table({sec:"s",secs:"s",second:"s",seconds:"s",S:"s",m:"min",mins:"min",minute:"min",minutes:"min",hr:"h",hour:"h",hours:"h",day:"d",days:"d",msec:"ms",K:"kB",KB:"kB",kb:"kB",M:"MB",mb:"MB",Mb:"MB",G:"GB",gb:"GB",Gb:"GB"});function meantValue(setting,value){let given=numberWithUnit(value),unit=given&&meant.get(given.unit);if(!unit)return null;let mended=`${given.number}${unit}`;return refusedValue(setting,mended)===null?mended:null}var casts=`
bit bit i f i
bit int4 e f i
bit int8 e f i
bit varbit i b -
bool bpchar a f i
bool int4 e f i
bool text a f i
bool varchar a f i
box circle e f i
box lseg e f i
box point e f i
box polygon a f i
bpchar bpchar i f i
bpchar char a f i
bpchar name i f i
bpchar text i f i
bpchar varchar i f i
bpchar xml e f s
bytea int2 e f i @18-18
bytea int4 e f i @18-18
bytea int8 e f i @18-18
char bpchar a f i
char int4 e f i
char text i f i
char varchar a f i
cidr bpchar a f i
cidr inet i b -
cidr text a f i
cidr varchar a f i
circle box e f i
circle point e f i
circle polygon e f i
date timestamp i f i
date timestamptz i f s
daterange datemultirange e f i
float4 float8 i f i
float4 int2 a f i
float4 int4 a f i
float4 int8 a f i
float4 numeric a f i
float8 float4 a f i
float8 int2 a f i
float8 int4 a f i
float8 int8 a f i
float8 numeric a f i
inet bpchar a f i
inet cidr a f i
inet text a f i
inet varchar a f i
int2 bytea e f i @18-18
int2 float4 i f i
int2 float8 i f i
int2 int4 i f i
int2 int8 i f i
int2 numeric i f i
int2 oid i f i
int2 regclass i f i
int2 regcollation i f i
int2 regconfig i f i
int2 regdictionary i f i
int2 regnamespace i f i
int2 regoper i f i
int2 regoperator i f i
int2 regproc i f i
int2 regprocedure i f i
int2 regrole i f i
int2 regtype i f i
int4 bit e f i
int4 bool e f i
int4 bytea e f i @18-18
int4 char e f i
int4 float4 i f i
int4 float8 i f i
int4 int2 a f i
int4 int8 i f i
int4 money a f s
int4 numeric i f i
int4 oid i b -
int4 regclass i b -
int4 regcollation i b -
int4 regconfig i b -
int4 regdictionary i b -
int4 regnamespace i b -
int4 regoper i b -
int4 regoperator i b -
int4 regproc i b -
int4 regprocedure i b -
int4 regrole i b -
int4 regtype i b -
int4range int4multirange e f i
int8 bit e f i
int8 bytea e f i @18-18
int8 float4 i f i
int8 float8 i f i
int8 int2 a f i
int8 int4 a f i
int8 money a f s
int8 numeric i f i
int8 oid i f i
int8 regclass i f i
int8 regcollation i f i
int8 regconfig i f i
int8 regdictionary i f i
int8 regnamespace i f i
int8 regoper i f i
int8 regoperator i f i
int8 regproc i f i
int8 regprocedure i f i
int8 regrole i f i
int8 regtype i f i
int8range int8multirange e f i
interval interval i f i
interval time a f i
json jsonb a i -
jsonb bool e f i
jsonb float4 e f i
jsonb float8 e f i
jsonb int2 e f i
jsonb int4 e f i
jsonb int8 e f i
jsonb json a i -
jsonb numeric e f i
lseg point e f i
macaddr macaddr8 i f i
macaddr8 macaddr i f i
money numeric a f s
name bpchar a f i
name text i f i
name varchar a f i
numeric float4 i f i
numeric float8 i f i
numeric int2 a f i
numeric int4 a f i
numeric int8 a f i
numeric money a f s
numeric numeric i f i
numrange nummultirange e f i
oid int4 a b -
oid int8 a f i
oid regclass i b -
oid regcollation i b -
oid regconfig i b -
oid regdictionary i b -
oid regnamespace i b -
oid regoper i b -
oid regoperator i b -
oid regproc i b -
oid regprocedure i b -
oid regrole i b -
oid regtype i b -
path point e f i @14-14
path polygon a f i
pg_dependencies bytea i b -
pg_dependencies text i i -
pg_mcv_list bytea i b -
pg_mcv_list text i i -
pg_ndistinct bytea i b -
pg_ndistinct text i i -
pg_node_tree text i b -
point box a f i
polygon box e f i
polygon circle e f i
polygon path a f i
polygon point e f i
regclass int4 a b -
regclass int8 a f i
regclass oid i b -
regcollation int4 a b -
regcollation int8 a f i
regcollation oid i b -
regconfig int4 a b -
regconfig int8 a f i
regconfig oid i b -
regdictionary int4 a b -
regdictionary int8 a f i
regdictionary oid i b -
regnamespace int4 a b -
regnamespace int8 a f i
regnamespace oid i b -
regoper int4 a b -
regoper int8 a f i
regoper oid i b -
regoper regoperator i b -
regoperator int4 a b -
regoperator int8 a f i
regoperator oid i b -
regoperator regoper i b -
regproc int4 a b -
regproc int8 a f i
regproc oid i b -
regproc regprocedure i b -
regprocedure int4 a b -
regprocedure int8 a f i
regprocedure oid i b -
regprocedure regproc i b -
regrole int4 a b -
regrole int8 a f i
regrole oid i b -
regtype int4 a b -
regtype int8 a f i
regtype oid i b -
text bpchar i b -
text char a f i
text name i f i
text regclass i f s
text varchar i b -
text xml e f s
time interval i f i
time time i f i
time timetz i f s
timestamp date a f i
timestamp time a f i
timestamp timestamp i f i
timestamp timestamptz i f s
timestamptz date a f s
timestamptz time a f s
timestamptz timestamp a f s
timestamptz timestamptz i f i
timestamptz timetz a f s
timetz time a f i
timetz timetz i f i
tsrange tsmultirange e f i
tstzrange tstzmultirange e f i
varbit bit i b -
varbit varbit i f i
varchar bpchar i b -
varchar char a f i
varchar name i f i
varchar regclass i f s
varchar text i b -
varchar varchar i f i
varchar xml e f s
xid8 xid e f i
xml bpchar a b -
xml text a b -
xml varchar a b -
`;var types=`
aclitem U - ss
bit V - ii
bool B preferred ii
box G - ii
bpchar S - ii
bytea U - ii
char S - ii @14-14
char Z - ii @15-18
cid U - ii
cidr I - ii
circle G - ii
date D - ss
datemultirange R - ss
daterange R - ss
float4 N - ii
float8 N preferred ii
gtsvector U - ii
inet I preferred ii
int2 N - ii
int4 N - ii
int4multirange R - ss
int4range R - ss
int8 N - ii
int8multirange R - ss
int8range R - ss
interval T preferred si @14-14
interval T preferred ss @15-18
json U - ii
jsonb U - ii
jsonpath U - ii
line G - ii
lseg G - ii
macaddr U - ii
macaddr8 U - ii
money N - ss
name S - ii
numeric N - ii
nummultirange R - ss
numrange R - ss
oid N preferred ii
path G - ii
pg_lsn U - ii
pg_snapshot U - ii
point G - ii
polygon G - ii
refcursor U - ii
regclass N - ss
regcollation N - ss
regconfig N - ss
regdictionary N - ss
regnamespace N - ss
regoper N - ss
regoperator N - ss
regproc N - ss
regprocedure N - ss
regrole N - ss
regtype N - ss
text S preferred ii
tid U - ii
time D - si
timestamp D - ss
timestamptz D preferred ss
timetz D - si
tsmultirange R - ss
tsquery U - ii
tsrange R - ss
tstzmultirange R - ss
tstzrange R - ss
tsvector U - ii
txid_snapshot U - ii
uuid U - ii
varbit V preferred ii
varchar S - ii
xid U - ii
xid8 U - ii
xml U - si
`;function typeFacts(name,postgres){let[fact]=factsByName(types,postgres).get(name)??[];if(!fact)return;let[,category="",preferred,io=""]=fact;return{category,preferred:preferred==="preferred",input:io[0]??"",output:io[1]??""}}function builtIn(type,postgres){return type===void 0?null:typeFacts(type.replace(/\[\]$/,""),postgres)?type:null}function castBetween(from,to,postgres){if(from===to)return{implicit:!0,immutable:!0};let fact=factsByName(casts,postgres).get(from)?.find(([,target])=>target===to);if(fact){let[,,context,method,volatility]=fact,immutable=method==="b"||volatility==="i"||method==="i"&&throughText(from,to,postgres);return{implicit:context==="i",immutable}}return isString(from,postgres)||isString(to,postgres)?{implicit:!1,immutable:throughText(from,to,postgres)}:null}function throughText(from,to,postgres){return from.endsWith("[]")||to.endsWith("[]")?!1:typeFacts(from,postgres)?.output==="i"&&typeFacts(to,postgres)?.input==="i"}function isString(type,postgres){return typeFacts(type,postgres)?.category==="S"}var polymorphic=table({any:()=>!0,anyelement:()=>!0,anycompatible:()=>!0,anynonarray:type=>!type.endsWith("[]"),anycompatiblenonarray:type=>!type.endsWith("[]"),anyarray:type=>type.endsWith("[]"),anycompatiblearray:type=>type.endsWith("[]"),anyrange:type=>/range$/.test(type)&&!/multirange$/.test(type),anycompatiblerange:type=>/range$/.test(type)&&!/multirange$/.test(type),anymultirange:type=>/multirange$/.test(type),anycompatiblemultirange:type=>/multirange$/.test(type),anyenum:type=>type==="anyenum"});function isPolymorphic(type){return polymorphic.has(type)}function fits(argument,parameter,postgres){if(argument===null||argument==="unknown"||argument===parameter)return!0;let accepts2=polymorphic.get(parameter);return accepts2?accepts2(argument):castBetween(argument,parameter,postgres)?.implicit===!0}var classes=`
bloom int4 int4_ops default bloom
bloom text text_ops default bloom
brin anyrange range_inclusion_ops default -
brin bit bit_minmax_ops default -
brin box box_inclusion_ops default -
brin bpchar bpchar_bloom_ops - -
brin bpchar bpchar_minmax_ops default -
brin bytea bytea_bloom_ops - -
brin bytea bytea_minmax_ops default -
brin char char_bloom_ops - -
brin char char_minmax_ops default -
brin date date_bloom_ops - -
brin date date_minmax_multi_ops - -
brin date date_minmax_ops default -
brin float4 float4_bloom_ops - -
brin float4 float4_minmax_multi_ops - -
brin float4 float4_minmax_ops default -
brin float8 float8_bloom_ops - -
brin float8 float8_minmax_multi_ops - -
brin float8 float8_minmax_ops default -
brin inet inet_bloom_ops - -
brin inet inet_inclusion_ops default -
brin inet inet_minmax_multi_ops - -
brin inet inet_minmax_ops - -
brin int2 int2_bloom_ops - -
brin int2 int2_minmax_multi_ops - -
brin int2 int2_minmax_ops default -
brin int4 int4_bloom_ops - -
brin int4 int4_minmax_multi_ops - -
brin int4 int4_minmax_ops default -
brin int8 int8_bloom_ops - -
brin int8 int8_minmax_multi_ops - -
brin int8 int8_minmax_ops default -
brin interval interval_bloom_ops - -
brin interval interval_minmax_multi_ops - -
brin interval interval_minmax_ops default -
brin macaddr macaddr_bloom_ops - -
brin macaddr macaddr_minmax_multi_ops - -
brin macaddr macaddr_minmax_ops default -
brin macaddr8 macaddr8_bloom_ops - -
brin macaddr8 macaddr8_minmax_multi_ops - -
brin macaddr8 macaddr8_minmax_ops default -
brin name name_bloom_ops - -
brin name name_minmax_ops default -
brin numeric numeric_bloom_ops - -
brin numeric numeric_minmax_multi_ops - -
brin numeric numeric_minmax_ops default -
brin oid oid_bloom_ops - -
brin oid oid_minmax_multi_ops - -
brin oid oid_minmax_ops default -
brin pg_lsn pg_lsn_bloom_ops - -
brin pg_lsn pg_lsn_minmax_multi_ops - -
brin pg_lsn pg_lsn_minmax_ops default -
brin text text_bloom_ops - -
brin text text_minmax_ops default -
brin tid tid_bloom_ops - -
brin tid tid_minmax_multi_ops - -
brin tid tid_minmax_ops default -
brin time time_bloom_ops - -
brin time time_minmax_multi_ops - -
brin time time_minmax_ops default -
brin timestamp timestamp_bloom_ops - -
brin timestamp timestamp_minmax_multi_ops - -
brin timestamp timestamp_minmax_ops default -
brin timestamptz timestamptz_bloom_ops - -
brin timestamptz timestamptz_minmax_multi_ops - -
brin timestamptz timestamptz_minmax_ops default -
brin timetz timetz_bloom_ops - -
brin timetz timetz_minmax_multi_ops - -
brin timetz timetz_minmax_ops default -
brin uuid uuid_bloom_ops - -
brin uuid uuid_minmax_multi_ops - -
brin uuid uuid_minmax_ops default -
brin varbit varbit_minmax_ops default -
btree anyarray array_ops default -
btree anyenum enum_ops default -
btree anymultirange multirange_ops default -
btree anyrange range_ops default -
btree bit bit_ops default -
btree bool bool_ops default -
btree bpchar bpchar_ops default -
btree bpchar bpchar_pattern_ops - -
btree bytea bytea_ops default -
btree char char_ops default -
btree citext citext_ops default citext
btree citext citext_pattern_ops - citext
btree cube cube_ops default cube
btree date date_ops default -
btree float4 float4_ops default -
btree float8 float8_ops default -
btree halfvec halfvec_ops default vector
btree hstore btree_hstore_ops default hstore
btree inet cidr_ops - -
btree inet inet_ops default -
btree int2 int2_ops default -
btree int4 int4_ops default -
btree int8 int8_ops default -
btree interval interval_ops default -
btree jsonb jsonb_ops default -
btree ltree ltree_ops default ltree
btree macaddr macaddr_ops default -
btree macaddr8 macaddr8_ops default -
btree money money_ops default -
btree name name_ops default -
btree numeric numeric_ops default -
btree oid oid_ops default -
btree oid[] oidvector_ops default -
btree pg_lsn pg_lsn_ops default -
btree record record_image_ops - -
btree record record_ops default -
btree seg seg_ops default seg
btree sparsevec sparsevec_ops default vector
btree text text_ops default -
btree text text_pattern_ops - -
btree text varchar_ops - -
btree text varchar_pattern_ops - -
btree tid tid_ops default -
btree time time_ops default -
btree timestamp timestamp_ops default -
btree timestamptz timestamptz_ops default -
btree timetz timetz_ops default -
btree tsquery tsquery_ops default -
btree tsvector tsvector_ops default -
btree uuid uuid_ops default -
btree varbit varbit_ops default -
btree vector vector_ops default vector
btree xid8 xid8_ops default -
gin anyarray array_ops default -
gin anyenum enum_ops default btree_gin
gin bit bit_ops default btree_gin
gin bool bool_ops default btree_gin
gin bpchar bpchar_ops default btree_gin
gin bytea bytea_ops default btree_gin
gin char char_ops default btree_gin
gin cidr cidr_ops default btree_gin
gin date date_ops default btree_gin
gin float4 float4_ops default btree_gin
gin float8 float8_ops default btree_gin
gin hstore gin_hstore_ops default hstore
gin inet inet_ops default btree_gin
gin int2 int2_ops default btree_gin
gin int4 int4_ops default btree_gin
gin int4[] gin__int_ops - intarray
gin int8 int8_ops default btree_gin
gin interval interval_ops default btree_gin
gin jsonb jsonb_ops default -
gin jsonb jsonb_path_ops - -
gin macaddr macaddr_ops default btree_gin
gin macaddr8 macaddr8_ops default btree_gin
gin money money_ops default btree_gin
gin name name_ops default btree_gin
gin numeric numeric_ops default btree_gin
gin oid oid_ops default btree_gin
gin text gin_trgm_ops - pg_trgm
gin text text_ops default btree_gin
gin time time_ops default btree_gin
gin timestamp timestamp_ops default btree_gin
gin timestamptz timestamptz_ops default btree_gin
gin timetz timetz_ops default btree_gin
gin tsvector tsvector_ops default -
gin uuid uuid_ops default btree_gin
gin varbit varbit_ops default btree_gin
gin varchar varchar_ops default btree_gin
gist anyenum gist_enum_ops default btree_gist
gist anymultirange multirange_ops default -
gist anyrange range_ops default -
gist bit gist_bit_ops default btree_gist
gist bool gist_bool_ops default btree_gist @15-18
gist box box_ops default -
gist bpchar gist_bpchar_ops default btree_gist
gist bytea gist_bytea_ops default btree_gist
gist cidr gist_cidr_ops default btree_gist
gist circle circle_ops default -
gist cube gist_cube_ops default cube
gist date gist_date_ops default btree_gist
gist float4 gist_float4_ops default btree_gist
gist float8 gist_float8_ops default btree_gist
gist hstore gist_hstore_ops default hstore
gist inet gist_inet_ops default btree_gist
gist inet inet_ops - -
gist int2 gist_int2_ops default btree_gist
gist int4 gist_int4_ops default btree_gist
gist int4[] gist__int_ops default intarray
gist int4[] gist__intbig_ops - intarray
gist int8 gist_int8_ops default btree_gist
gist interval gist_interval_ops default btree_gist
gist ltree gist_ltree_ops default ltree
gist ltree[] gist__ltree_ops default ltree
gist macaddr gist_macaddr_ops default btree_gist
gist macaddr8 gist_macaddr8_ops default btree_gist
gist money gist_cash_ops default btree_gist
gist numeric gist_numeric_ops default btree_gist
gist oid gist_oid_ops default btree_gist
gist point point_ops default -
gist polygon poly_ops default -
gist seg gist_seg_ops default seg
gist text gist_text_ops default btree_gist
gist text gist_trgm_ops - pg_trgm
gist time gist_time_ops default btree_gist
gist timestamp gist_timestamp_ops default btree_gist
gist timestamptz gist_timestamptz_ops default btree_gist
gist timetz gist_timetz_ops default btree_gist
gist tsquery tsquery_ops default -
gist tsvector tsvector_ops default -
gist uuid gist_uuid_ops default btree_gist
gist varbit gist_vbit_ops default btree_gist
hash aclitem aclitem_ops default -
hash anyarray array_ops default -
hash anyenum enum_ops default -
hash anymultirange multirange_ops default -
hash anyrange range_ops default -
hash bool bool_ops default -
hash bpchar bpchar_ops default -
hash bpchar bpchar_pattern_ops - -
hash bytea bytea_ops default -
hash char char_ops default -
hash cid cid_ops default -
hash citext citext_ops default citext
hash date date_ops default -
hash float4 float4_ops default -
hash float8 float8_ops default -
hash hstore hash_hstore_ops default hstore
hash inet cidr_ops - -
hash inet inet_ops default -
hash int2 int2_ops default -
hash int4 int4_ops default -
hash int8 int8_ops default -
hash interval interval_ops default -
hash jsonb jsonb_ops default -
hash ltree hash_ltree_ops default ltree @17-18
hash macaddr macaddr_ops default -
hash macaddr8 macaddr8_ops default -
hash name name_ops default -
hash numeric numeric_ops default -
hash oid oid_ops default -
hash oid[] oidvector_ops default -
hash pg_lsn pg_lsn_ops default -
hash record record_ops default -
hash text text_ops default -
hash text text_pattern_ops - -
hash text varchar_ops - -
hash text varchar_pattern_ops - -
hash tid tid_ops default -
hash time time_ops default -
hash timestamp timestamp_ops default -
hash timestamptz timestamptz_ops default -
hash timetz timetz_ops default -
hash uuid uuid_ops default -
hash xid xid_ops default -
hash xid8 xid8_ops default -
hnsw bit bit_hamming_ops - vector
hnsw bit bit_jaccard_ops - vector
hnsw halfvec halfvec_cosine_ops - vector
hnsw halfvec halfvec_ip_ops - vector
hnsw halfvec halfvec_l1_ops - vector
hnsw halfvec halfvec_l2_ops - vector
hnsw sparsevec sparsevec_cosine_ops - vector
hnsw sparsevec sparsevec_ip_ops - vector
hnsw sparsevec sparsevec_l1_ops - vector
hnsw sparsevec sparsevec_l2_ops - vector
hnsw vector vector_cosine_ops - vector
hnsw vector vector_ip_ops - vector
hnsw vector vector_l1_ops - vector
hnsw vector vector_l2_ops - vector
ivfflat bit bit_hamming_ops - vector
ivfflat halfvec halfvec_cosine_ops - vector
ivfflat halfvec halfvec_ip_ops - vector
ivfflat halfvec halfvec_l2_ops - vector
ivfflat vector vector_cosine_ops - vector
ivfflat vector vector_ip_ops - vector
ivfflat vector vector_l2_ops default vector
spgist anyrange range_ops default -
spgist box box_ops default -
spgist inet inet_ops default -
spgist point kd_point_ops - -
spgist point quad_point_ops default -
spgist polygon poly_ops default -
spgist text text_ops default -
`;var kept2=null;function keptFor(postgres){return kept2?.postgres!==postgres&&(kept2={postgres,defaults:new Map,all:factsOf(classes,postgres).map(([method="",type="",name="",standard,extension="-"])=>({method,type,name,isDefault:standard==="default",extension:extension==="-"?null:extension}))}),kept2}function classesNamed(name,postgres){return keptFor(postgres).all.filter(one=>one.name===name)}function defaultClasses(method,type,postgres){let{all,defaults}=keptFor(postgres),key=`${method} ${type}`,known=defaults.get(key);if(known)return known;let sorted=all.filter(one=>one.method===method&&one.isDefault&&accepts(one.type,type,postgres)).sort((a,b)=>+(a.extension!==null)-+(b.extension!==null));return defaults.set(key,sorted),sorted}function accepts(wanted,type,postgres){return wanted===type?!0:isPolymorphic(wanted)?fitsPolymorphic(wanted,type):castBetween(type,wanted,postgres)?.implicit===!0&&factsOf(casts,postgres).some(([from,to,,method])=>from===type&&to===wanted&&method==="b")}function fitsPolymorphic(wanted,type){return wanted==="anyarray"?type.endsWith("[]"):wanted==="anyenum"?type==="anyenum":wanted==="anymultirange"?/multirange$/.test(type):wanted==="anyrange"&&/range$/.test(type)&&!/multirange$/.test(type)}export{casts,typeFacts,builtIn,castBetween,isPolymorphic,fits,settings,settingFacts,memoryBytes,refusedValue,meantValue,classesNamed,defaultClasses,accepts};
//# sourceMappingURL=chunk-FUBMX25F.js.map
