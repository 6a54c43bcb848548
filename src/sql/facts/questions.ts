// Printed by `npm run facts` from PostgreSQL 14 to 18.
export const questions = `
col_description 2 2
current_setting 1 2
has_any_column_privilege 2 3
has_column_privilege 3 4
has_database_privilege 2 3
has_foreign_data_wrapper_privilege 2 3
has_function_privilege 2 3
has_language_privilege 2 3
has_largeobject_privilege 2 3 @18-18
has_parameter_privilege 2 3 @15-18
has_schema_privilege 2 3
has_sequence_privilege 2 3
has_server_privilege 2 3
has_table_privilege 2 3
has_tablespace_privilege 2 3
has_type_privilege 2 3
obj_description 1 2
pg_advisory_lock 1 2
pg_advisory_lock_shared 1 2
pg_advisory_unlock 1 2
pg_advisory_unlock_all 0 0
pg_advisory_unlock_shared 1 2
pg_advisory_xact_lock 1 2
pg_advisory_xact_lock_shared 1 2
pg_available_extension_versions 0 0
pg_available_extensions 0 0
pg_available_wal_summaries 0 0 @17-18
pg_backend_pid 0 0
pg_backup_start 1 2 @15-18
pg_backup_start_time 0 0 @14-14
pg_backup_stop 0 1 @15-18
pg_basetype 1 1 @17-18
pg_blocking_pids 1 1
pg_cancel_backend 1 1
pg_char_to_encoding 1 1
pg_clear_attribute_stats 4 4 @18-18
pg_clear_relation_stats 2 2 @18-18
pg_client_encoding 0 0
pg_collation_actual_version 1 1
pg_collation_for 1 1
pg_collation_is_visible 1 1
pg_column_compression 1 1
pg_column_is_updatable 3 3
pg_column_size 1 1
pg_column_toast_chunk_id 1 1 @17-18
pg_conf_load_time 0 0
pg_config 0 0
pg_control_checkpoint 0 0
pg_control_init 0 0
pg_control_recovery 0 0
pg_control_system 0 0
pg_conversion_is_visible 1 1
pg_copy_logical_replication_slot 2 4
pg_copy_physical_replication_slot 2 3
pg_create_logical_replication_slot 2 4 @14-16
pg_create_logical_replication_slot 2 5 @17-18
pg_create_physical_replication_slot 1 3
pg_create_restore_point 1 1
pg_current_logfile 0 1
pg_current_snapshot 0 0
pg_current_wal_flush_lsn 0 0
pg_current_wal_insert_lsn 0 0
pg_current_wal_lsn 0 0
pg_current_xact_id 0 0
pg_current_xact_id_if_assigned 0 0
pg_cursor 0 0
pg_database_collation_actual_version 1 1 @15-18
pg_database_size 1 1
pg_ddl_command_in 1 1
pg_ddl_command_out 1 1
pg_ddl_command_recv 1 1
pg_ddl_command_send 1 1
pg_dependencies_in 1 1
pg_dependencies_out 1 1
pg_dependencies_recv 1 1
pg_dependencies_send 1 1
pg_describe_object 3 3
pg_drop_replication_slot 1 1
pg_encoding_max_length 1 1
pg_encoding_to_char 1 1
pg_event_trigger_ddl_commands 0 0
pg_event_trigger_dropped_objects 0 0
pg_event_trigger_table_rewrite_oid 0 0
pg_event_trigger_table_rewrite_reason 0 0
pg_export_snapshot 0 0
pg_extension_config_dump 2 2
pg_extension_update_paths 1 1
pg_filenode_relation 2 2
pg_function_is_visible 1 1
pg_get_acl 3 3 @18-18
pg_get_aios 0 0 @18-18
pg_get_backend_memory_contexts 0 0
pg_get_catalog_foreign_keys 0 0
pg_get_constraintdef 1 2
pg_get_expr 2 3
pg_get_function_arg_default 2 2
pg_get_function_arguments 1 1
pg_get_function_identity_arguments 1 1
pg_get_function_result 1 1
pg_get_function_sqlbody 1 1
pg_get_functiondef 1 1
pg_get_indexdef 1 3
pg_get_keywords 0 0
pg_get_loaded_modules 0 0 @18-18
pg_get_multixact_members 1 1
pg_get_object_address 3 3
pg_get_partition_constraintdef 1 1
pg_get_partkeydef 1 1
pg_get_publication_tables 1 - @16-18
pg_get_publication_tables 1 1 @14-15
pg_get_replica_identity_index 1 1
pg_get_replication_slots 0 0
pg_get_ruledef 1 2
pg_get_sequence_data 1 1 @18-18
pg_get_serial_sequence 2 2
pg_get_shmem_allocations 0 0
pg_get_shmem_allocations_numa 0 0 @18-18
pg_get_statisticsobjdef 1 1
pg_get_statisticsobjdef_columns 1 1
pg_get_statisticsobjdef_expressions 1 1
pg_get_triggerdef 1 2
pg_get_userbyid 1 1
pg_get_viewdef 1 2
pg_get_wait_events 0 0 @17-18
pg_get_wal_replay_pause_state 0 0
pg_get_wal_resource_managers 0 0 @15-18
pg_get_wal_summarizer_state 0 0 @17-18
pg_has_role 2 3
pg_hba_file_rules 0 0
pg_ident_file_mappings 0 0 @15-18
pg_identify_object 3 3
pg_identify_object_as_address 3 3
pg_import_system_collations 1 1
pg_index_column_has_property 3 3
pg_index_has_property 2 2
pg_indexam_has_property 2 2
pg_indexam_progress_phasename 2 2
pg_indexes_size 1 1
pg_input_error_info 2 2 @16-18
pg_input_is_valid 2 2 @16-18
pg_is_in_backup 0 0 @14-14
pg_is_in_recovery 0 0
pg_is_other_temp_schema 1 1
pg_is_wal_replay_paused 0 0
pg_isolation_test_session_is_blocked 2 2
pg_jit_available 0 0
pg_last_committed_xact 0 0
pg_last_wal_receive_lsn 0 0
pg_last_wal_replay_lsn 0 0
pg_last_xact_replay_timestamp 0 0
pg_listening_channels 0 0
pg_lock_status 0 0
pg_log_backend_memory_contexts 1 1
pg_log_standby_snapshot 0 0 @16-18
pg_logical_emit_message 3 3 @14-16
pg_logical_emit_message 3 4 @17-18
pg_logical_slot_get_binary_changes 3 -
pg_logical_slot_get_changes 3 -
pg_logical_slot_peek_binary_changes 3 -
pg_logical_slot_peek_changes 3 -
pg_ls_archive_statusdir 0 0
pg_ls_dir 1 3
pg_ls_logdir 0 0
pg_ls_logicalmapdir 0 0 @15-18
pg_ls_logicalsnapdir 0 0 @15-18
pg_ls_replslotdir 1 1 @15-18
pg_ls_summariesdir 0 0 @18-18
pg_ls_tmpdir 0 1
pg_ls_waldir 0 0
pg_lsn 1 1
pg_lsn_cmp 2 2
pg_lsn_eq 2 2
pg_lsn_ge 2 2
pg_lsn_gt 2 2
pg_lsn_hash 1 1
pg_lsn_hash_extended 2 2
pg_lsn_in 1 1
pg_lsn_larger 2 2
pg_lsn_le 2 2
pg_lsn_lt 2 2
pg_lsn_mi 2 2
pg_lsn_mii 2 2
pg_lsn_ne 2 2
pg_lsn_out 1 1
pg_lsn_pli 2 2
pg_lsn_recv 1 1
pg_lsn_send 1 1
pg_lsn_smaller 2 2
pg_mcv_list_in 1 1
pg_mcv_list_items 1 1
pg_mcv_list_out 1 1
pg_mcv_list_recv 1 1
pg_mcv_list_send 1 1
pg_my_temp_schema 0 0
pg_ndistinct_in 1 1
pg_ndistinct_out 1 1
pg_ndistinct_recv 1 1
pg_ndistinct_send 1 1
pg_nextoid 3 3
pg_node_tree_in 1 1
pg_node_tree_out 1 1
pg_node_tree_recv 1 1
pg_node_tree_send 1 1
pg_notification_queue_usage 0 0
pg_notify 2 2
pg_numa_available 0 0 @18-18
pg_opclass_is_visible 1 1
pg_operator_is_visible 1 1
pg_opfamily_is_visible 1 1
pg_options_to_table 1 1
pg_partition_ancestors 1 1
pg_partition_root 1 1
pg_partition_tree 1 1
pg_postmaster_start_time 0 0
pg_prepared_statement 0 0
pg_prepared_xact 0 0
pg_promote 0 2
pg_read_binary_file 1 4
pg_read_file 1 4
pg_read_file_old 3 3 @14-16
pg_relation_filenode 1 1
pg_relation_filepath 1 1
pg_relation_is_publishable 1 1
pg_relation_is_updatable 2 2
pg_relation_size 1 2
pg_reload_conf 0 0
pg_replication_origin_advance 2 2
pg_replication_origin_create 1 1
pg_replication_origin_drop 1 1
pg_replication_origin_oid 1 1
pg_replication_origin_progress 2 2
pg_replication_origin_session_is_setup 0 0
pg_replication_origin_session_progress 1 1
pg_replication_origin_session_reset 0 0
pg_replication_origin_session_setup 1 1
pg_replication_origin_xact_reset 0 0
pg_replication_origin_xact_setup 2 2
pg_replication_slot_advance 2 2
pg_restore_attribute_stats 1 - @18-18
pg_restore_relation_stats 1 - @18-18
pg_rotate_logfile 0 0
pg_rotate_logfile_old 0 0 @14-16
pg_safe_snapshot_blocking_pids 1 1
pg_sequence_last_value 1 1
pg_sequence_parameters 1 1
pg_settings_get_flags 1 1 @15-18
pg_show_all_file_settings 0 0
pg_show_all_settings 0 0
pg_show_replication_origin_status 0 0
pg_size_bytes 1 1
pg_size_pretty 1 1
pg_sleep 1 1
pg_sleep_for 1 1
pg_sleep_until 1 1
pg_snapshot_in 1 1
pg_snapshot_out 1 1
pg_snapshot_recv 1 1
pg_snapshot_send 1 1
pg_snapshot_xip 1 1
pg_snapshot_xmax 1 1
pg_snapshot_xmin 1 1
pg_split_walfile_name 1 1 @16-18
pg_start_backup 1 3 @14-14
pg_stat_clear_snapshot 0 0
pg_stat_file 1 2
pg_stat_force_next_flush 0 0 @15-18
pg_stat_get_activity 1 1
pg_stat_get_analyze_count 1 1
pg_stat_get_archiver 0 0
pg_stat_get_autoanalyze_count 1 1
pg_stat_get_autovacuum_count 1 1
pg_stat_get_backend_activity 1 1
pg_stat_get_backend_activity_start 1 1
pg_stat_get_backend_client_addr 1 1
pg_stat_get_backend_client_port 1 1
pg_stat_get_backend_dbid 1 1
pg_stat_get_backend_idset 0 0
pg_stat_get_backend_io 1 1 @18-18
pg_stat_get_backend_pid 1 1
pg_stat_get_backend_start 1 1
pg_stat_get_backend_subxact 1 1 @16-18
pg_stat_get_backend_userid 1 1
pg_stat_get_backend_wait_event 1 1
pg_stat_get_backend_wait_event_type 1 1
pg_stat_get_backend_wal 1 1 @18-18
pg_stat_get_backend_xact_start 1 1
pg_stat_get_bgwriter_buf_written_checkpoints 0 0 @14-16
pg_stat_get_bgwriter_buf_written_clean 0 0
pg_stat_get_bgwriter_maxwritten_clean 0 0
pg_stat_get_bgwriter_requested_checkpoints 0 0 @14-16
pg_stat_get_bgwriter_stat_reset_time 0 0
pg_stat_get_bgwriter_timed_checkpoints 0 0 @14-16
pg_stat_get_blocks_fetched 1 1
pg_stat_get_blocks_hit 1 1
pg_stat_get_buf_alloc 0 0
pg_stat_get_buf_fsync_backend 0 0 @14-16
pg_stat_get_buf_written_backend 0 0 @14-16
pg_stat_get_checkpoint_sync_time 0 0 @14-16
pg_stat_get_checkpoint_write_time 0 0 @14-16
pg_stat_get_checkpointer_buffers_written 0 0 @17-18
pg_stat_get_checkpointer_num_performed 0 0 @18-18
pg_stat_get_checkpointer_num_requested 0 0 @17-18
pg_stat_get_checkpointer_num_timed 0 0 @17-18
pg_stat_get_checkpointer_restartpoints_performed 0 0 @17-18
pg_stat_get_checkpointer_restartpoints_requested 0 0 @17-18
pg_stat_get_checkpointer_restartpoints_timed 0 0 @17-18
pg_stat_get_checkpointer_slru_written 0 0 @18-18
pg_stat_get_checkpointer_stat_reset_time 0 0 @17-18
pg_stat_get_checkpointer_sync_time 0 0 @17-18
pg_stat_get_checkpointer_write_time 0 0 @17-18
pg_stat_get_db_active_time 1 1
pg_stat_get_db_blk_read_time 1 1
pg_stat_get_db_blk_write_time 1 1
pg_stat_get_db_blocks_fetched 1 1
pg_stat_get_db_blocks_hit 1 1
pg_stat_get_db_checksum_failures 1 1
pg_stat_get_db_checksum_last_failure 1 1
pg_stat_get_db_conflict_all 1 1
pg_stat_get_db_conflict_bufferpin 1 1
pg_stat_get_db_conflict_lock 1 1
pg_stat_get_db_conflict_logicalslot 1 1 @16-18
pg_stat_get_db_conflict_snapshot 1 1
pg_stat_get_db_conflict_startup_deadlock 1 1
pg_stat_get_db_conflict_tablespace 1 1
pg_stat_get_db_deadlocks 1 1
pg_stat_get_db_idle_in_transaction_time 1 1
pg_stat_get_db_numbackends 1 1
pg_stat_get_db_parallel_workers_launched 1 1 @18-18
pg_stat_get_db_parallel_workers_to_launch 1 1 @18-18
pg_stat_get_db_session_time 1 1
pg_stat_get_db_sessions 1 1
pg_stat_get_db_sessions_abandoned 1 1
pg_stat_get_db_sessions_fatal 1 1
pg_stat_get_db_sessions_killed 1 1
pg_stat_get_db_stat_reset_time 1 1
pg_stat_get_db_temp_bytes 1 1
pg_stat_get_db_temp_files 1 1
pg_stat_get_db_tuples_deleted 1 1
pg_stat_get_db_tuples_fetched 1 1
pg_stat_get_db_tuples_inserted 1 1
pg_stat_get_db_tuples_returned 1 1
pg_stat_get_db_tuples_updated 1 1
pg_stat_get_db_xact_commit 1 1
pg_stat_get_db_xact_rollback 1 1
pg_stat_get_dead_tuples 1 1
pg_stat_get_function_calls 1 1
pg_stat_get_function_self_time 1 1
pg_stat_get_function_total_time 1 1
pg_stat_get_ins_since_vacuum 1 1
pg_stat_get_io 0 0 @16-18
pg_stat_get_last_analyze_time 1 1
pg_stat_get_last_autoanalyze_time 1 1
pg_stat_get_last_autovacuum_time 1 1
pg_stat_get_last_vacuum_time 1 1
pg_stat_get_lastscan 1 1 @16-18
pg_stat_get_live_tuples 1 1
pg_stat_get_mod_since_analyze 1 1
pg_stat_get_numscans 1 1
pg_stat_get_progress_info 1 1
pg_stat_get_recovery_prefetch 0 0 @15-18
pg_stat_get_replication_slot 1 1
pg_stat_get_slru 0 0
pg_stat_get_snapshot_timestamp 0 0
pg_stat_get_subscription 1 1
pg_stat_get_subscription_stats 1 1 @15-18
pg_stat_get_total_analyze_time 1 1 @18-18
pg_stat_get_total_autoanalyze_time 1 1 @18-18
pg_stat_get_total_autovacuum_time 1 1 @18-18
pg_stat_get_total_vacuum_time 1 1 @18-18
pg_stat_get_tuples_deleted 1 1
pg_stat_get_tuples_fetched 1 1
pg_stat_get_tuples_hot_updated 1 1
pg_stat_get_tuples_inserted 1 1
pg_stat_get_tuples_newpage_updated 1 1 @16-18
pg_stat_get_tuples_returned 1 1
pg_stat_get_tuples_updated 1 1
pg_stat_get_vacuum_count 1 1
pg_stat_get_wal 0 0
pg_stat_get_wal_receiver 0 0
pg_stat_get_wal_senders 0 0
pg_stat_get_xact_blocks_fetched 1 1
pg_stat_get_xact_blocks_hit 1 1
pg_stat_get_xact_function_calls 1 1
pg_stat_get_xact_function_self_time 1 1
pg_stat_get_xact_function_total_time 1 1
pg_stat_get_xact_numscans 1 1
pg_stat_get_xact_tuples_deleted 1 1
pg_stat_get_xact_tuples_fetched 1 1
pg_stat_get_xact_tuples_hot_updated 1 1
pg_stat_get_xact_tuples_inserted 1 1
pg_stat_get_xact_tuples_newpage_updated 1 1 @16-18
pg_stat_get_xact_tuples_returned 1 1
pg_stat_get_xact_tuples_updated 1 1
pg_stat_have_stats 3 3 @15-18
pg_stat_reset 0 0
pg_stat_reset_backend_stats 1 1 @18-18
pg_stat_reset_replication_slot 1 1
pg_stat_reset_shared 0 1 @17-18
pg_stat_reset_shared 1 1 @14-16
pg_stat_reset_single_function_counters 1 1
pg_stat_reset_single_table_counters 1 1
pg_stat_reset_slru 0 1 @17-18
pg_stat_reset_slru 1 1 @14-16
pg_stat_reset_subscription_stats 1 1 @15-18
pg_statistics_obj_is_visible 1 1
pg_stop_backup 0 2 @14-14
pg_stop_making_pinned_objects 0 0 @15-18
pg_switch_wal 0 0
pg_sync_replication_slots 0 0 @17-18
pg_table_is_visible 1 1
pg_table_size 1 1
pg_tablespace_databases 1 1
pg_tablespace_location 1 1
pg_tablespace_size 1 1
pg_terminate_backend 1 2
pg_timezone_abbrevs 0 0 @14-17
pg_timezone_abbrevs_abbrevs 0 0 @18-18
pg_timezone_abbrevs_zone 0 0 @18-18
pg_timezone_names 0 0
pg_total_relation_size 1 1
pg_trigger_depth 0 0
pg_try_advisory_lock 1 2
pg_try_advisory_lock_shared 1 2
pg_try_advisory_xact_lock 1 2
pg_try_advisory_xact_lock_shared 1 2
pg_ts_config_is_visible 1 1
pg_ts_dict_is_visible 1 1
pg_ts_parser_is_visible 1 1
pg_ts_template_is_visible 1 1
pg_type_is_visible 1 1
pg_typeof 1 1
pg_visible_in_snapshot 2 2
pg_wal_lsn_diff 2 2
pg_wal_replay_pause 0 0
pg_wal_replay_resume 0 0
pg_wal_summary_contents 3 3 @17-18
pg_walfile_name 1 1
pg_walfile_name_offset 1 1
pg_xact_commit_timestamp 1 1
pg_xact_commit_timestamp_origin 1 1
pg_xact_status 1 1
set_config 3 3
to_regclass 1 1
to_regcollation 1 1
to_regnamespace 1 1
to_regoper 1 1
to_regoperator 1 1
to_regproc 1 1
to_regprocedure 1 1
to_regrole 1 1
to_regtype 1 1
to_regtypemod 1 1 @17-18
txid_current 0 0
txid_current_if_assigned 0 0
txid_current_snapshot 0 0
txid_snapshot_in 1 1
txid_snapshot_out 1 1
txid_snapshot_recv 1 1
txid_snapshot_send 1 1
txid_snapshot_xip 1 1
txid_snapshot_xmax 1 1
txid_snapshot_xmin 1 1
txid_status 1 1
txid_visible_in_snapshot 2 2
`;
