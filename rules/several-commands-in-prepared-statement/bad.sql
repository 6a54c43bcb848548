-- case: Laravel's DB::statement prepares what it is given
-- fails: 42601
-- also: drop-index-not-concurrent
-- file: database/migrations/2026_01_02_000000_index_orders.php
<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Support\Facades\DB;

return new class extends Migration
{
    public function up(): void
    {
        DB::statement('DROP INDEX IF EXISTS orders_number_idx; CREATE INDEX orders_number_idx ON orders (number)');
    }

    public function down(): void
    {
        DB::statement('DROP INDEX orders_number_idx');
    }
};

-- case: outside the transaction as well
-- fails: 42601
-- file: database/migrations/2026_01_02_000000_index_orders.php
<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Support\Facades\DB;

return new class extends Migration
{
    public $withinTransaction = false;

    public function up(): void
    {
        DB::statement(<<<'SQL'
            SET lock_timeout = '2s';
            CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
            SQL);
    }

    public function down(): void
    {
        DB::statement('DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx');
    }
};
