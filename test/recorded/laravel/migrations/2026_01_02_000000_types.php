<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        Schema::create('things', function (Blueprint $table) {
            $table->increments('id');
            $table->tinyInteger('a');
            $table->smallInteger('b')->unsigned();
            $table->mediumInteger('c');
            $table->unsignedInteger('d')->nullable();
            $table->unsignedBigInteger('e');
            $table->bigInteger('f')->comment("it's");
            $table->float('g');
            $table->double('h');
            $table->json('i');
            $table->jsonb('j')->default('{}');
            $table->date('k');
            $table->dateTime('l');
            $table->dateTimeTz('m', 3);
            $table->time('n');
            $table->timeTz('o');
            $table->timestampTz('p')->useCurrent();
            $table->year('q');
            $table->binary('r');
            $table->uuid('s');
            $table->ipAddress('t');
            $table->macAddress('u');
            $table->enum('v', ['new', 'old'])->default('new');
            $table->longText('w');
            $table->mediumText('x');
            $table->string('y')->collation('C');
            $table->string('z')->storedAs("'a' || 'b'")->nullable();
            $table->timestamp('now')->useCurrent();
        });
    }

    public function down()
    {
        Schema::dropIfExists('things');
    }
};
