<?php

// since 11

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->foreignId('buyer_id')->nullable()->constrained('customers', 'id', 'buyer_key')->nullOnDelete();
            $table->foreignId('agent_id')->nullable()->constrained(table: 'customers', indexName: 'agent_key');
        });
    }

    public function down()
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->dropForeign('buyer_key');
            $table->dropForeign('agent_key');
            $table->dropColumn('buyer_id', 'agent_id');
        });
    }
};
