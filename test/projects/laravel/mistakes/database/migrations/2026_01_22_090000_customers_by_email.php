<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Support\Facades\DB;

return new class extends Migration
{
    public $withinTransaction = false;

    public function up(): void
    {
        DB::statement("SET lock_timeout = '2s'; CREATE UNIQUE INDEX CONCURRENTLY customers_email ON customers (lower(email))");
    }

    public function down(): void
    {
        DB::statement("SET lock_timeout = '2s'");
        DB::statement('DROP INDEX CONCURRENTLY IF EXISTS customers_email');
    }
};
