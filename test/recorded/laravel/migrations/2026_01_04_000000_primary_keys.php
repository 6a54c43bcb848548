<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        Schema::create('order_tags', function (Blueprint $table) {
            $table->unsignedBigInteger('order_id');
            $table->string('tag');
            $table->primary(['order_id', 'tag']);
        });
        Schema::create('codes', function (Blueprint $table) {
            $table->string('code')->primary();
            $table->uuid('other')->unique()->index();
        });
    }

    public function down()
    {
        Schema::table('order_tags', function (Blueprint $table) {
            $table->dropPrimary();
        });
        Schema::drop('order_tags');
        Schema::drop('codes');
    }
};
