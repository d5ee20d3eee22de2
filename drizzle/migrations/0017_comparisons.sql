CREATE TABLE "comparison" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"owner" uuid NOT NULL,
	"title" text NOT NULL,
	"note" text,
	"address" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comparison_title" CHECK (char_length("comparison"."title") between 1 and 100),
	CONSTRAINT "comparison_note" CHECK (char_length("comparison"."note") between 1 and 2000),
	CONSTRAINT "comparison_address" CHECK (char_length("comparison"."address") between 1 and 4000)
);
--> statement-breakpoint
ALTER TABLE "comparison" ADD CONSTRAINT "comparison_owner_person_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comparison_owner" ON "comparison" USING btree ("owner","changed_at");