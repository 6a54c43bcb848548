<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        Schema::create('identities', function (Blueprint $table) {
            $table->integer('a')->generatedAs()->always();
            $table->bigInteger('b')->autoIncrement();
            $table->temporary();
        });
        Schema::create('Mixed-Case', function (Blueprint $table) {
            $table->bigIncrements('id');
            $table->string('Some-Name')->index();
        });
        DB::statement('ALTER TABLE "Mixed-Case" ADD shape box');
        Schema::table('Mixed-Case', function (Blueprint $table) {
            $table->spatialIndex('shape', 'odd');
        });
    }

    public function down()
    {
        Schema::drop('Mixed-Case');
        Schema::drop('identities');
    }
};
