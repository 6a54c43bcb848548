<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        $columns = ['one', 'two'];
        Schema::create('looped', function (Blueprint $table) use ($columns) {
            $table->bigIncrements('id');
            foreach ($columns as $at => $column) {
                $table->string($column);
                $table->index($column, "looped_{$at}");
            }
        });
        foreach (['first' => 'one', 'second' => 'two'] as $name => $column) {
            Schema::table('looped', function (Blueprint $table) use ($name, $column) {
                $table->unique([$column], 'u_' . $name);
            });
        }
    }

    public function down()
    {
        Schema::drop('looped');
    }
};
