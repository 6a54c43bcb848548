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
        Schema::create('articles', function (Blueprint $table) {
            $table->id()->startingValue(1000);
            $table->string('title')->fulltext();
            $table->text('body');
            $table->fullText(['title', 'body'])->language('german');
            $table->rawIndex('(lower(title))', 'by_title');
            $table->index([DB::raw('upper(title)')], 'by_upper');
        });
    }

    public function down()
    {
        Schema::table('articles', function (Blueprint $table) {
            $table->dropFullText(['title', 'body']);
            $table->dropIndex('by_title');
        });
        Schema::drop('articles');
    }
};
