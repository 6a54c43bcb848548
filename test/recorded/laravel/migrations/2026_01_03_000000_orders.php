<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        Schema::create('orders', function (Blueprint $table) {
            $table->bigIncrements('id');
            $table->unsignedBigInteger('customer_id')->index('by_customer');
            $table->foreign('customer_id')->references('id')->on('customers')->onDelete('cascade')->onUpdate('restrict');
            $table->string('number')->unique('order_number');
            $table->string('status')->default('new');
            $table->morphs('owner');
            $table->nullableMorphs('payer', 'by_payer');
            $table->unique(['customer_id', 'number']);
            $table->index(['status', 'number'], 'by_status', 'btree');
            $table->timestampsTz();
        });
    }

    public function down()
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->dropForeign(['customer_id']);
            $table->dropUnique(['customer_id', 'number']);
            $table->dropIndex('by_status');
            $table->dropMorphs('owner');
        });
        Schema::dropIfExists('orders');
    }
};
