<?php

// since 9

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->comment('all of them');
            $table->ulid('token')->nullable()->comment('one');
            $table->unique(['status', 'token'])->deferrable()->initiallyImmediate();
        });
    }

    public function down()
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->dropUnique(['status', 'token']);
            $table->dropColumn('token');
        });
    }
};
