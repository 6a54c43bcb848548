-- case: values with PostgreSQL's units
SET lock_timeout = '5s';
SET statement_timeout TO '1.5 h';
SET maintenance_work_mem = '256MB';
SET idle_in_transaction_session_timeout = 60000;

-- case: values without
SET lock_timeout = 0;
SET jit = off;
SET enable_seqscan TO 'f';
SET random_page_cost = 1.1;
SET maintenance_work_mem = 65536;

-- case: lists, texts and what is reset
SET search_path TO public, pg_temp;
SET TIME ZONE 'UTC';
SET client_min_messages = warning;
SET DateStyle = 'ISO';
SET lock_timeout TO DEFAULT;
RESET statement_timeout;

-- case: a setting of the application's own
SET app.tenant = 'nobody';

-- case: settings that no list has
SET ROLE NONE;
SET seed TO 0.5;
SET SESSION AUTHORIZATION DEFAULT;

-- case: a setting that came with PostgreSQL 17, there
-- postgres: >=17
SET transaction_timeout = '10min';

-- case: what is set by other words
BEGIN;
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
COMMIT;
SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE;
RESET ALL;

-- case: a value that psql fills in
-- unproven: a server has no variables of psql's
-- history: Makefile
migrate:
	psql -f db/a.sql
-- file: db/a.sql
SET lock_timeout = :'patience';

-- case: a value that another program fills in
-- unproven: a server fills in no template
SET lock_timeout = '${patience}';
SET statement_timeout = '{{ .Patience }}';
SET maintenance_work_mem = '$(MEMORY)';
