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
        Schema::create('precise', function (Blueprint $table) {
            $table->float('a', 24);
            $table->float('b');
            $table->rawColumn('c', "text default 'x'");
            $table->integer('d')->generatedAs('start with 5')->always();
            $table->timestamp('e', null)->nullable();
            $table->timestamp('f', 6)->nullable();
            $table->datetimes();
            $table->softDeletesDatetime();
        });
    }

    public function down()
    {
        Schema::drop('precise');
    }
};
