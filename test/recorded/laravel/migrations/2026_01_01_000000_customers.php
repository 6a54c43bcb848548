<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up()
    {
        Schema::create('customers', function (Blueprint $table) {
            $table->bigIncrements('id');
            $table->string('email')->unique();
            $table->string('name', 100)->nullable()->index();
            $table->char('country', 2)->default('DE');
            $table->text('notes')->nullable();
            $table->boolean('active')->default(true);
            $table->decimal('credit')->default(0);
            $table->decimal('limit', 10, 3)->default(1.5);
            $table->timestamp('seen_at')->nullable();
            $table->rememberToken();
            $table->softDeletes();
            $table->timestamps();
        });
    }

    public function down()
    {
        Schema::drop('customers');
    }
};
