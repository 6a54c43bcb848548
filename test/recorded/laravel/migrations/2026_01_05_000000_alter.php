<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->string('reference')->nullable()->unique();
            $table->index('status');
            $table->integer('position')->default(0)->index();
            $table->unsignedBigInteger('seller_id')->nullable();
            $table->foreign('seller_id', 'seller_key')->references('id')->on('customers');
        });
    }

    public function down()
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->dropForeign('seller_key');
            $table->dropColumn(['seller_id', 'position']);
            $table->dropIndex(['status']);
            $table->dropColumn('reference');
        });
    }
};
