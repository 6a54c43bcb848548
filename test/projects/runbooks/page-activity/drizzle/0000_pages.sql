CREATE TABLE "activity" ("id" bigint PRIMARY KEY, "page_id" bigint NOT NULL, "day" date NOT NULL);
