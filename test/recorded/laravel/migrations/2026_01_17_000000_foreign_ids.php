<?php

// since 8

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        Schema::create('order_items', function (Blueprint $table) {
            $table->id();
            $table->foreignId('order_id')->constrained()->onDelete('cascade');
            $table->foreignId('product_id')->nullable()->constrained('shop.products');
            $table->foreignId('person_id')->index()->constrained('customers');
            $table->foreignUuid('thing')->nullable();
            $table->foreignId('category_id');
            $table->tinyText('a');
        });
    }

    public function down()
    {
        Schema::table('order_items', function (Blueprint $table) {
            $table->dropConstrainedForeignId('person_id');
            $table->dropForeign(['order_id']);
        });
        Schema::drop('order_items');
    }
};
