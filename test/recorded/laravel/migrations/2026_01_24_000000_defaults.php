<?php

// since 12.40

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        Schema::create('dated', function (Blueprint $table) {
            $table->id()->from(7);
            $table->date('a')->useCurrent();
            $table->string('b')->default("it's");
            $table->tsvector('c')->nullable();
            $table->timestamp('d')->useCurrent()->useCurrentOnUpdate();
            $table->string('e')->virtualAs("'x' || 'y'");
        });
    }

    public function down()
    {
        Schema::drop('dated');
    }
};
