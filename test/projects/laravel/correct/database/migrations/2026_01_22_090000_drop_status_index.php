<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Support\Facades\DB;

return new class extends Migration
{
    public $withinTransaction = false;

    public function up(): void
    {
        DB::statement('DROP INDEX CONCURRENTLY IF EXISTS orders_status_placed_at_index');
    }

    public function down(): void
    {
        DB::statement('DROP INDEX CONCURRENTLY IF EXISTS orders_status_placed_at_index');
        Schema::table('orders', function (Blueprint $table) {
            $table->index(['status', 'placed_at'])->online();
        });
    }
};
