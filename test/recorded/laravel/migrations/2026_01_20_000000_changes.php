<?php

// since 10

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->string('status', 50)->nullable()->default('open')->change();
            $table->bigInteger('position')->index('by_position')->change();
            $table->renameColumn('number', 'code');
            $table->string('label')->nullable();
        });
    }

    public function down()
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->dropColumn('label');
            $table->renameColumn('code', 'number');
            $table->dropIndex('by_position');
            $table->string('status')->default('new')->comment('back')->change();
            $table->integer('position')->default(0)->change();
        });
    }
};
