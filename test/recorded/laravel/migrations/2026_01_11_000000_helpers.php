<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    private const COLUMNS = ['number', 'position'];

    private $name = 'by_both';

    private function index(string $table, array $columns, ?string $name = null)
    {
        Schema::table($table, function (Blueprint $blueprint) use ($columns, $name) {
            $blueprint->index($columns, $name);
        });
    }

    public function up()
    {
        $this->index('orders', ['position', 'status']);
        $this->index('orders', self::COLUMNS, $this->name);
    }

    public function down()
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->dropIndex(['position', 'status']);
            $table->dropIndex($this->name);
        });
    }
};
