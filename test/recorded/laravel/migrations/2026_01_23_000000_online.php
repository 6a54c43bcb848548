<?php

// since 12

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public $withinTransaction = false;

    public function up()
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->index('position', 'online_position')->online();
            $table->unique('even_later', 'online_later')->online();
            $table->unique(['position', 'even_later'], 'distinct')->nullsNotDistinct();
            $table->fullText('even_later', 'online_text')->online();
        });
    }

    public function down()
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->dropIndex('online_position');
            $table->dropUnique('online_later');
            $table->dropUnique('distinct');
            $table->dropFullText('online_text');
        });
    }
};
