-- case: a command in each call, and what follows its semicolon is none
-- file: database/migrations/2026_01_02_000000_index_orders.php
<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Support\Facades\DB;

return new class extends Migration
{
    public $withinTransaction = false;

    public function up(): void
    {
        DB::statement("SET lock_timeout = '2s'");
        DB::statement('CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number); -- by number');
    }

    public function down(): void
    {
        DB::statement("SET lock_timeout = '2s'");
        DB::statement('DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx');
    }
};

-- case: what is not prepared may have several
-- also: create-index-not-concurrent, drop-index-not-concurrent
-- file: database/migrations/2026_01_02_000000_index_orders.php
<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Support\Facades\DB;

return new class extends Migration
{
    public function up(): void
    {
        DB::unprepared("SET LOCAL lock_timeout = '2s'; CREATE INDEX orders_number_idx ON orders (number);");
    }

    public function down(): void
    {
        DB::unprepared("SET LOCAL lock_timeout = '2s'; DROP INDEX orders_number_idx;");
    }
};

-- case: commands in the body of a block are sent as one
-- file: database/migrations/2026_01_02_000000_touch_orders.php
<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Support\Facades\DB;

return new class extends Migration
{
    public function up(): void
    {
        DB::statement('DO $$ BEGIN UPDATE orders SET status = status; UPDATE orders SET number = number; END $$');
    }

    public function down(): void
    {
    }
};
