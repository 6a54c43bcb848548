<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        DB::statement('CREATE SCHEMA shop');
        Schema::create('shop.products', function (Blueprint $table) {
            $table->bigIncrements('id');
            $table->string('sku')->unique();
            $table->index(['sku', 'id']);
        });
    }

    public function down()
    {
        Schema::table('shop.products', function (Blueprint $table) {
            $table->dropUnique(['sku']);
        });
        Schema::drop('shop.products');
        DB::statement('DROP SCHEMA shop');
    }
};
