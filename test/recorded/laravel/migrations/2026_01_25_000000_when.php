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
        Schema::whenTableHasColumn('orders', 'position', function (Blueprint $table) {
            $table->index('position', 'when_there');
        });
        Schema::whenTableDoesntHaveColumn('orders', 'gone', function (Blueprint $table) {
            $table->string('gone')->nullable();
        });
    }

    public function down()
    {
        Schema::dropColumns('orders', 'gone');
        Schema::table('orders', function (Blueprint $table) {
            $table->dropIndex('when_there');
        });
    }
};
