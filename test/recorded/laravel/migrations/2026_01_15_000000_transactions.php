<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public $withinTransaction = false;

    public function up()
    {
        DB::transaction(function () {
            DB::statement('CREATE INDEX t1 ON orders (status)');
        });
        DB::beginTransaction();
        DB::statement('CREATE INDEX t2 ON orders (status)');
        DB::commit();
    }

    public function down()
    {
        DB::statement('DROP INDEX t1');
        DB::statement('DROP INDEX t2');
    }
};
