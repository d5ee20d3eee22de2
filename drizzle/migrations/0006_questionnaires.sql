CREATE TABLE "published_offer" (
	"id" text PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"region_name" text NOT NULL,
	"country" text NOT NULL,
	"level" smallint NOT NULL,
	"visibility" text NOT NULL,
	"demonstration" boolean NOT NULL,
	"version" integer NOT NULL,
	"release" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"source" text,
	"position" "point" NOT NULL,
	"empties" smallint NOT NULL,
	"direction" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"sectors" text[] NOT NULL,
	"partners_wanted" text,
	"valid_to" date,
	CONSTRAINT "published_offer_public" CHECK ("published_offer"."visibility" in ('public')),
	CONSTRAINT "published_offer_direction" CHECK ("published_offer"."direction" in ('seeks', 'offers')),
	CONSTRAINT "published_offer_kind" CHECK ("published_offer"."kind" in ('partner-search', 'exchange', 'training', 'visit', 'hosting', 'equipment', 'data')),
	CONSTRAINT "published_offer_sectors" CHECK ("published_offer"."sectors" <@ array['protection-legal', 'shelter-housing', 'health', 'food-nfi', 'wash', 'education', 'language', 'employment', 'social-assistance', 'culture-religion', 'registration-coordination', 'return-reintegration', 'anti-discrimination', 'political-participation']::text[])
);
--> statement-breakpoint
CREATE TABLE "restricted_offer" (
	"id" text PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"region_name" text NOT NULL,
	"country" text NOT NULL,
	"level" smallint NOT NULL,
	"visibility" text NOT NULL,
	"demonstration" boolean NOT NULL,
	"version" integer NOT NULL,
	"release" integer,
	"published_at" timestamp with time zone NOT NULL,
	"source" text,
	"position" "point" NOT NULL,
	"empties" smallint NOT NULL,
	"direction" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"sectors" text[] NOT NULL,
	"partners_wanted" text,
	"valid_to" date,
	CONSTRAINT "restricted_offer_visibility" CHECK ("restricted_offer"."visibility" in ('public', 'taskforce', 'dghome', 'region'))
);
--> statement-breakpoint
CREATE TABLE "personal_answers" (
	"submission" uuid NOT NULL,
	"version" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"erased_at" timestamp with time zone,
	CONSTRAINT "personal_answers_submission_version_pk" PRIMARY KEY("submission","version")
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"submission" uuid NOT NULL,
	"person" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "presence_submission_person_pk" PRIMARY KEY("submission","person")
);
--> statement-breakpoint
CREATE TABLE "receipt" (
	"region" text NOT NULL,
	"year" smallint NOT NULL,
	"sequence" integer NOT NULL,
	"submission" uuid NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "receipt_region_year_sequence_pk" PRIMARY KEY("region","year","sequence")
);
--> statement-breakpoint
ALTER TABLE "release_record" DROP CONSTRAINT "release_record_kind";--> statement-breakpoint
ALTER TABLE "tombstone" DROP CONSTRAINT "tombstone_kind";--> statement-breakpoint
ALTER TABLE "submission" DROP CONSTRAINT "submission_kind";--> statement-breakpoint
ALTER TABLE "region_competence" ADD COLUMN "submission" uuid;--> statement-breakpoint
ALTER TABLE "region_route" ADD COLUMN "submission" uuid;--> statement-breakpoint
ALTER TABLE "submission_version" ADD COLUMN "changes" integer;--> statement-breakpoint
ALTER TABLE "personal_answers" ADD CONSTRAINT "personal_answers_version" FOREIGN KEY ("submission","version") REFERENCES "public"."submission_version"("submission","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_submission_submission_id_fk" FOREIGN KEY ("submission") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_of" FOREIGN KEY ("submission","version") REFERENCES "public"."submission_version"("submission","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "published_offer_region" ON "published_offer" USING btree ("region");--> statement-breakpoint
CREATE INDEX "restricted_offer_region" ON "restricted_offer" USING btree ("region");--> statement-breakpoint
CREATE UNIQUE INDEX "receipt_version" ON "receipt" USING btree ("submission","version");--> statement-breakpoint
ALTER TABLE "release_record" ADD CONSTRAINT "release_record_kind" CHECK ("release_record"."kind" in ('need', 'flow', 'practice', 'offer'));--> statement-breakpoint
ALTER TABLE "tombstone" ADD CONSTRAINT "tombstone_kind" CHECK ("tombstone"."kind" in ('need', 'flow', 'practice', 'offer'));--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_round" CHECK (("submission"."kind" = 'questionnaire') = ("submission"."round" is not null));--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_kind" CHECK ("submission"."kind" in ('need', 'flow', 'practice', 'questionnaire'));
--> statement-breakpoint
-- Undoing one's own sign-off is no decision on one's own work: the coordinator opens the questionnaire for writing again.
DROP TRIGGER authors_apart ON audit;
--> statement-breakpoint
CREATE TRIGGER authors_apart BEFORE INSERT ON audit FOR EACH ROW
  WHEN (NEW.noun = 'submission' AND NEW.act IN ('return', 'reject', 'accept', 'undo', 'publish')
    AND (NEW.act <> 'undo' OR NEW.detail ->> 'from' IS DISTINCT FROM 'signed-off'))
  EXECUTE FUNCTION keep_authors_apart();
