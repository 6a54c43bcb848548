<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        DB::statement('CREATE INDEX orders_lower ON orders (lower(status))');
        DB::unprepared('CREATE INDEX a1 ON orders (status); CREATE INDEX a2 ON orders (number);');
        DB::statement(<<<'SQL'
            CREATE INDEX a3
              ON orders (status)
             WHERE status <> 'it''s'
            SQL);
        $name = 'a4';
        DB::statement("CREATE INDEX {$name} ON orders (position)");
    }

    public function down()
    {
        foreach (['orders_lower', 'a1', 'a2', 'a3', 'a4'] as $index) {
            DB::statement("DROP INDEX {$index}");
        }
    }
};
