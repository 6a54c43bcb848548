<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up(): void
    {
        Schema::create('refunds', function (Blueprint $table) {
            $table->id();
            $table->unsignedBigInteger('order_id');
            $table->integer('amount_cents')->index();
            $table->timestamps();
            $table->unique(['order_id', 'amount_cents']);
        });
    }

    public function down(): void
    {
        Schema::dropIfExists('refunds');
    }
};
