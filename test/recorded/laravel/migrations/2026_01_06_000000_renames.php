<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->renameIndex('by_customer', 'of_customer');
        });
        Schema::rename('codes', 'vouchers');
    }

    public function down()
    {
        Schema::rename('vouchers', 'codes');
        Schema::table('orders', function (Blueprint $table) {
            $table->renameIndex('of_customer', 'by_customer');
        });
    }
};
