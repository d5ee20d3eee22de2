CREATE TABLE "instrument_version" (
	"instrument" text NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" uuid,
	CONSTRAINT "instrument_version_instrument_version_pk" PRIMARY KEY("instrument","version"),
	CONSTRAINT "instrument_version_instrument" CHECK ("instrument_version"."instrument" in ('mapping'))
);
--> statement-breakpoint
CREATE TABLE "outbox_letter" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person" uuid NOT NULL,
	"round" uuid,
	"region" text,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"occasion" text NOT NULL,
	"written_by" uuid,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"by_hand" boolean NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"tried_at" timestamp with time zone,
	"fault" text,
	CONSTRAINT "outbox_letter_kind" CHECK ("outbox_letter"."kind" in ('invitation', 'reminder')),
	CONSTRAINT "outbox_letter_attempts" CHECK ("outbox_letter"."attempts" >= 0)
);
--> statement-breakpoint
CREATE TABLE "round" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"instrument" text NOT NULL,
	"instrument_version" integer NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"reminders_before" smallint[] NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "round_days" CHECK ("round"."opens_on" <= "round"."closes_on")
);
--> statement-breakpoint
CREATE TABLE "round_region" (
	"round" uuid NOT NULL,
	"region" text NOT NULL,
	"invited_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reopened_until" date,
	CONSTRAINT "round_region_round_region_pk" PRIMARY KEY("round","region")
);
--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "round" uuid;--> statement-breakpoint
ALTER TABLE "submission_version" ADD COLUMN "answered" smallint;--> statement-breakpoint
ALTER TABLE "instrument_version" ADD CONSTRAINT "instrument_version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_letter" ADD CONSTRAINT "outbox_letter_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_letter" ADD CONSTRAINT "outbox_letter_round_round_id_fk" FOREIGN KEY ("round") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_letter" ADD CONSTRAINT "outbox_letter_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_letter" ADD CONSTRAINT "outbox_letter_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_instrument" FOREIGN KEY ("instrument","instrument_version") REFERENCES "public"."instrument_version"("instrument","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_region" ADD CONSTRAINT "round_region_round_round_id_fk" FOREIGN KEY ("round") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_region" ADD CONSTRAINT "round_region_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_letter_waiting" ON "outbox_letter" USING btree ("written_at") WHERE "outbox_letter"."sent_at" is null and not "outbox_letter"."by_hand";--> statement-breakpoint
CREATE INDEX "outbox_letter_round" ON "outbox_letter" USING btree ("round","region","written_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_letter_once" ON "outbox_letter" USING btree ("person","occasion");--> statement-breakpoint
CREATE INDEX "round_region_region" ON "round_region" USING btree ("region");--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_round_round_id_fk" FOREIGN KEY ("round") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "submission_once_per_round" ON "submission" USING btree ("round","region") WHERE "submission"."round" is not null and "submission"."state" <> 'withdrawn';--> statement-breakpoint
ALTER TABLE "submission_version" ADD CONSTRAINT "submission_version_answered" CHECK ("submission_version"."answered" between 0 and 100);--> statement-breakpoint
-- A published version of an instrument is never changed: answers were given to its words.
CREATE TRIGGER instrument_version_stays BEFORE UPDATE OR DELETE ON instrument_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
