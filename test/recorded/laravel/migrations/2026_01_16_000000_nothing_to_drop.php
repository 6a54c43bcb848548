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
        Schema::table('orders', function (Blueprint $table) {
            $table->string('later')->nullable();
            $table->after('later', function ($table) {
                $table->string('even_later')->nullable()->index();
            });
        });
    }

    public function down()
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->dropIndex('orders_even_later_index');
        });
        Schema::dropColumns('orders', ['later', 'even_later']);
    }
};
