ALTER TABLE "invitation" ALTER COLUMN "email" DROP NOT NULL;--> statement-breakpoint
-- A withdrawn report needs nobody to ask: what it still says of people is erased, as withdrawing does from now on.
UPDATE "contact" c SET "name" = NULL, "email" = NULL, "phone" = NULL, "erased_at" = now()
FROM "submission" s WHERE s."id" = c."submission" AND s."state" = 'withdrawn' AND c."erased_at" IS NULL;--> statement-breakpoint
UPDATE "personal_answers" p SET "answers" = '{}'::jsonb, "erased_at" = now()
FROM "submission" s WHERE s."id" = p."submission" AND s."state" = 'withdrawn' AND p."erased_at" IS NULL;
