CREATE INDEX IF NOT EXISTS "activity_page_idx" ON "activity" ("page_id");--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "activity_day_idx" ON "activity" ("day");
