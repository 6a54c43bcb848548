<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public $withinTransaction = false;

    public function up()
    {
        DB::statement('CREATE INDEX CONCURRENTLY orders_placed ON orders (created_at)');
    }

    public function down()
    {
        DB::statement('DROP INDEX CONCURRENTLY orders_placed');
    }
};
