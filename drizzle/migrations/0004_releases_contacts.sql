-- Public releases have numbers of their own: what is published for restricted audiences alone leaves no gap in them.
ALTER TABLE "release_record" ADD COLUMN "visibility" text;
--> statement-breakpoint
UPDATE "release_record" r SET "visibility" = v."visibility" FROM "submission_version" v
WHERE v."submission"::text = r."record" AND v."version" = r."version";
--> statement-breakpoint
-- Records quoted from public sources have no submission; whatever else cannot be told is kept from the public.
UPDATE "release_record" r SET "visibility" = coalesce(
  (SELECT p."visibility" FROM "restricted_practice" p WHERE p."id" = r."record" AND p."version" = r."version"),
  (SELECT f."visibility" FROM "restricted_flow" f WHERE f."id" = r."record" AND f."version" = r."version"),
  (SELECT n."visibility" FROM "restricted_need" n WHERE n."id" = r."record" AND n."version" = r."version"),
  'region')
WHERE r."visibility" IS NULL;
--> statement-breakpoint
ALTER TABLE "release_record" ALTER COLUMN "visibility" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "release_record" ADD CONSTRAINT "release_record_visibility" CHECK ("release_record"."visibility" in ('public', 'taskforce', 'dghome', 'region'));
--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "public_number" integer;
--> statement-breakpoint
UPDATE "release" SET "public_number" = "number" WHERE EXISTS (
  SELECT FROM "release_record" r WHERE r."release" = "number" AND r."visibility" = 'public');
--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_public_number" UNIQUE("public_number");
--> statement-breakpoint
-- A note written by a person before notes were public was not written to be public.
UPDATE "release" SET "note" = NULL WHERE "by" IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "restricted_need" ALTER COLUMN "release" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "restricted_flow" ALTER COLUMN "release" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "restricted_practice" ALTER COLUMN "release" DROP NOT NULL;
--> statement-breakpoint
UPDATE "restricted_need" SET "release" = NULL WHERE "release" IN (SELECT "number" FROM "release" WHERE "public_number" IS NULL);
--> statement-breakpoint
UPDATE "restricted_flow" SET "release" = NULL WHERE "release" IN (SELECT "number" FROM "release" WHERE "public_number" IS NULL);
--> statement-breakpoint
UPDATE "restricted_practice" SET "release" = NULL WHERE "release" IN (SELECT "number" FROM "release" WHERE "public_number" IS NULL);
--> statement-breakpoint
-- A contact belongs to a version. The one there is counts for every version there is: which it was written for is not known.
ALTER TABLE "contact" DROP CONSTRAINT "contact_submission_submission_id_fk";
--> statement-breakpoint
ALTER TABLE "contact" DROP CONSTRAINT "contact_pkey";
--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "version" integer;
--> statement-breakpoint
UPDATE "contact" c SET "version" = (SELECT min(v."version") FROM "submission_version" v WHERE v."submission" = c."submission");
--> statement-breakpoint
INSERT INTO "contact" ("submission", "version", "name", "email", "phone", "erased_at")
SELECT c."submission", v."version", c."name", c."email", c."phone", c."erased_at"
FROM "contact" c JOIN "submission_version" v ON v."submission" = c."submission" AND v."version" > c."version";
--> statement-breakpoint
ALTER TABLE "contact" ALTER COLUMN "version" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_submission_version_pk" PRIMARY KEY("submission","version");
--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_version" FOREIGN KEY ("submission","version") REFERENCES "public"."submission_version"("submission","version") ON DELETE no action ON UPDATE no action;
