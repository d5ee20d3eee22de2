CREATE TABLE "draft_indicator" (
	"instrument" text NOT NULL,
	"code" text NOT NULL,
	"indicator" jsonb NOT NULL,
	CONSTRAINT "draft_indicator_instrument_code_pk" PRIMARY KEY("instrument","code")
);
--> statement-breakpoint
CREATE TABLE "indicator_proposal" (
	"instrument" text NOT NULL,
	"code" text NOT NULL,
	"assessment" uuid NOT NULL,
	"from_indicator" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "indicator_proposal_instrument_code_pk" PRIMARY KEY("instrument","code"),
	CONSTRAINT "indicator_proposal_instrument" CHECK ("indicator_proposal"."instrument" in ('mipex-reg', 'mipex-reg-explorative'))
);
--> statement-breakpoint
CREATE TABLE "instrument_draft" (
	"instrument" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"title" jsonb,
	"introduction" jsonb,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "instrument_draft_instrument" CHECK ("instrument_draft"."instrument" in ('mipex-reg', 'mipex-reg-explorative'))
);
--> statement-breakpoint
ALTER TABLE "draft_indicator" ADD CONSTRAINT "draft_indicator_instrument_instrument_draft_instrument_fk" FOREIGN KEY ("instrument") REFERENCES "public"."instrument_draft"("instrument") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_proposal" ADD CONSTRAINT "indicator_proposal_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_proposal" ADD CONSTRAINT "indicator_proposal_assessment" FOREIGN KEY ("assessment") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;