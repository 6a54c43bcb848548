<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        if (! Schema::hasTable('guarded')) {
            Schema::create('guarded', function (Blueprint $table) {
                $table->bigIncrements('id');
            });
        }
        if (! Schema::hasColumn('guarded', 'a')) {
            Schema::table('guarded', function (Blueprint $table) {
                $table->string('a')->index();
            });
        }
    }

    public function down()
    {
        Schema::dropIfExists('guarded');
    }
};
