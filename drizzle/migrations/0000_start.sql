CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" uuid,
	"act" text NOT NULL,
	"noun" text NOT NULL,
	"noun_id" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "arrival" (
	"id" text PRIMARY KEY NOT NULL,
	"region" text,
	"place" text NOT NULL,
	"position" "point" NOT NULL,
	"year" smallint NOT NULL,
	"months_covered" smallint NOT NULL,
	"persons" integer NOT NULL,
	"source" text NOT NULL,
	"empties" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "arrival_months" CHECK ("arrival"."months_covered" between 1 and 12),
	CONSTRAINT "arrival_persons" CHECK ("arrival"."persons" >= 0)
);
--> statement-breakpoint
CREATE TABLE "funding_call" (
	"id" text PRIMARY KEY NOT NULL,
	"instrument" text NOT NULL,
	"title" text NOT NULL,
	"opens" date,
	"deadline" date,
	"budget_eur" integer,
	"eligible" text,
	"subject" text,
	"demonstration" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "population" (
	"region" text NOT NULL,
	"year" smallint NOT NULL,
	"population" integer,
	"net_migration" integer,
	"parts" text[] NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "population_region_year_pk" PRIMARY KEY("region","year")
);
--> statement-breakpoint
CREATE TABLE "population_gap" (
	"region" text NOT NULL,
	"year" smallint NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "population_gap_region_year_pk" PRIMARY KEY("region","year")
);
--> statement-breakpoint
CREATE TABLE "reception" (
	"id" text PRIMARY KEY NOT NULL,
	"date" date NOT NULL,
	"regions" text[] NOT NULL,
	"name" text NOT NULL,
	"hotspot" integer,
	"reception_centres" integer,
	"sai" integer,
	"total" integer,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "relocation" (
	"from_country" text NOT NULL,
	"to_country" text NOT NULL,
	"up_to" date NOT NULL,
	"persons" integer NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "relocation_from_country_to_country_up_to_pk" PRIMARY KEY("from_country","to_country","up_to")
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"actor" uuid NOT NULL,
	"key" text NOT NULL,
	"request" text NOT NULL,
	"status" integer,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_actor_key_pk" PRIMARY KEY("actor","key")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person" uuid NOT NULL,
	"role" text NOT NULL,
	"region" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "role_grant_role" CHECK ("role_grant"."role" in ('contributor', 'coordinator', 'assessor', 'reviewer', 'editor', 'secretariat', 'taskforce', 'dghome'))
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"region" text,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitation_role" CHECK ("invitation"."role" in ('contributor', 'coordinator', 'assessor', 'reviewer', 'editor', 'secretariat', 'taskforce', 'dghome'))
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"erased_at" timestamp with time zone,
	"demonstration" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token" text NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication_counter" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"value" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "publication_counter_one" CHECK ("publication_counter"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "release" (
	"number" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"by" uuid,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "release_record" (
	"release" bigint NOT NULL,
	"kind" text NOT NULL,
	"record" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "release_record_release_kind_record_pk" PRIMARY KEY("release","kind","record"),
	CONSTRAINT "release_record_kind" CHECK ("release_record"."kind" in ('need', 'flow', 'practice'))
);
--> statement-breakpoint
CREATE TABLE "tombstone" (
	"kind" text NOT NULL,
	"record" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"by" uuid,
	CONSTRAINT "tombstone_kind_record_version_pk" PRIMARY KEY("kind","record","version"),
	CONSTRAINT "tombstone_kind" CHECK ("tombstone"."kind" in ('need', 'flow', 'practice'))
);
--> statement-breakpoint
CREATE TABLE "published_flow" (
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
	"type" text NOT NULL,
	"from_kind" text,
	"from_place" text,
	"from_name" text,
	"to_kind" text,
	"to_place" text,
	"to_name" text,
	"from_position" "point",
	"to_position" "point",
	"period" text NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"number" integer,
	"number_min" integer,
	"number_max" integer,
	"number_state" text NOT NULL,
	"unit" text NOT NULL,
	"method" text NOT NULL,
	"confidence" smallint NOT NULL,
	"counted_by" text,
	"remark" text,
	CONSTRAINT "published_flow_public" CHECK ("published_flow"."visibility" in ('public')),
	CONSTRAINT "published_flow_type" CHECK ("published_flow"."type" in ('arrival-sea', 'arrival-land', 'transit', 'secondary-movement', 'relocation', 'resettlement', 'dublin-transfer', 'return-voluntary', 'return-forced', 'internal-dispersal', 'present')),
	CONSTRAINT "published_flow_unit" CHECK ("published_flow"."unit" in ('persons', 'events', 'households'))
);
--> statement-breakpoint
CREATE TABLE "published_need" (
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
	"title" text NOT NULL,
	"description" text,
	"strand" text NOT NULL,
	"sector" text NOT NULL,
	"horizon" text NOT NULL,
	"severity" smallint NOT NULL,
	"target_groups" text[] NOT NULL,
	"people_affected" integer,
	"people_affected_state" text NOT NULL,
	"places_needed" integer,
	"places_available" integer,
	"staff_needed" integer,
	"staff_available" integer,
	"funding_gap_eur" double precision,
	"valid_from" date,
	"valid_to" date,
	"status" text NOT NULL,
	"would_help" text,
	CONSTRAINT "published_need_public" CHECK ("published_need"."visibility" in ('public')),
	CONSTRAINT "published_need_sector" CHECK ("published_need"."sector" in ('protection-legal', 'shelter-housing', 'health', 'food-nfi', 'wash', 'education', 'language', 'employment', 'social-assistance', 'culture-religion', 'registration-coordination', 'return-reintegration', 'anti-discrimination', 'political-participation')),
	CONSTRAINT "published_need_strand" CHECK ("published_need"."strand" in ('reception', 'integration', 'return', 'cross-cutting')),
	CONSTRAINT "published_need_horizon" CHECK ("published_need"."horizon" in ('urgent', 'medium', 'long')),
	CONSTRAINT "published_need_groups" CHECK ("published_need"."target_groups" <@ array['all', 'asylum-seekers', 'beneficiaries-of-protection', 'unaccompanied-minors', 'women-at-risk', 'trafficking-victims', 'people-with-disability', 'elderly', 'workers', 'students', 'irregular-migrants', 'returnees']::text[])
);
--> statement-breakpoint
CREATE TABLE "published_practice" (
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
	"title" text NOT NULL,
	"summary" text,
	"regions" text[] NOT NULL,
	"place" text,
	"place_is_centre" boolean NOT NULL,
	"role" text,
	"lead" text,
	"partners" text,
	"strand" text NOT NULL,
	"sectors" text[] NOT NULL,
	"target_groups" text[] NOT NULL,
	"phase" text,
	"valid_from" text,
	"valid_to" text,
	"status" text,
	"outcome" text,
	"problem" text,
	"what_was_done" text,
	"budget_eur" double precision,
	"eu_contribution_eur" double precision,
	"staff" double precision,
	"funding_instruments" text,
	"people_reached" integer,
	"people_reached_state" text NOT NULL,
	"beneficiaries" text,
	"evidence" text,
	"evaluation" text,
	"difficulties" text,
	"lessons" text,
	"transfer_tips" text,
	"links" text[] NOT NULL,
	CONSTRAINT "published_practice_public" CHECK ("published_practice"."visibility" in ('public')),
	CONSTRAINT "published_practice_strand" CHECK ("published_practice"."strand" in ('reception', 'integration', 'return', 'cross-cutting')),
	CONSTRAINT "published_practice_sectors" CHECK ("published_practice"."sectors" <@ array['protection-legal', 'shelter-housing', 'health', 'food-nfi', 'wash', 'education', 'language', 'employment', 'social-assistance', 'culture-religion', 'registration-coordination', 'return-reintegration', 'anti-discrimination', 'political-participation']::text[]),
	CONSTRAINT "published_practice_groups" CHECK ("published_practice"."target_groups" <@ array['all', 'asylum-seekers', 'beneficiaries-of-protection', 'unaccompanied-minors', 'women-at-risk', 'trafficking-victims', 'people-with-disability', 'elderly', 'workers', 'students', 'irregular-migrants', 'returnees']::text[])
);
--> statement-breakpoint
CREATE TABLE "restricted_flow" (
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
	"type" text NOT NULL,
	"from_kind" text,
	"from_place" text,
	"from_name" text,
	"to_kind" text,
	"to_place" text,
	"to_name" text,
	"from_position" "point",
	"to_position" "point",
	"period" text NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"number" integer,
	"number_min" integer,
	"number_max" integer,
	"number_state" text NOT NULL,
	"unit" text NOT NULL,
	"method" text NOT NULL,
	"confidence" smallint NOT NULL,
	"counted_by" text,
	"remark" text,
	"exact_number" integer,
	"exact_number_min" integer,
	"exact_number_max" integer,
	CONSTRAINT "restricted_flow_visibility" CHECK ("restricted_flow"."visibility" in ('public', 'taskforce', 'dghome', 'region'))
);
--> statement-breakpoint
CREATE TABLE "restricted_need" (
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
	"title" text NOT NULL,
	"description" text,
	"strand" text NOT NULL,
	"sector" text NOT NULL,
	"horizon" text NOT NULL,
	"severity" smallint NOT NULL,
	"target_groups" text[] NOT NULL,
	"people_affected" integer,
	"people_affected_state" text NOT NULL,
	"places_needed" integer,
	"places_available" integer,
	"staff_needed" integer,
	"staff_available" integer,
	"funding_gap_eur" double precision,
	"valid_from" date,
	"valid_to" date,
	"status" text NOT NULL,
	"would_help" text,
	"exact_people_affected" integer,
	CONSTRAINT "restricted_need_visibility" CHECK ("restricted_need"."visibility" in ('public', 'taskforce', 'dghome', 'region'))
);
--> statement-breakpoint
CREATE TABLE "restricted_practice" (
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
	"title" text NOT NULL,
	"summary" text,
	"regions" text[] NOT NULL,
	"place" text,
	"place_is_centre" boolean NOT NULL,
	"role" text,
	"lead" text,
	"partners" text,
	"strand" text NOT NULL,
	"sectors" text[] NOT NULL,
	"target_groups" text[] NOT NULL,
	"phase" text,
	"valid_from" text,
	"valid_to" text,
	"status" text,
	"outcome" text,
	"problem" text,
	"what_was_done" text,
	"budget_eur" double precision,
	"eu_contribution_eur" double precision,
	"staff" double precision,
	"funding_instruments" text,
	"people_reached" integer,
	"people_reached_state" text NOT NULL,
	"beneficiaries" text,
	"evidence" text,
	"evaluation" text,
	"difficulties" text,
	"lessons" text,
	"transfer_tips" text,
	"links" text[] NOT NULL,
	"exact_people_reached" integer,
	CONSTRAINT "restricted_practice_visibility" CHECK ("restricted_practice"."visibility" in ('public', 'taskforce', 'dghome', 'region'))
);
--> statement-breakpoint
CREATE TABLE "region" (
	"code" text PRIMARY KEY NOT NULL,
	"level" smallint NOT NULL,
	"country" text NOT NULL,
	"parent" text,
	"name" text NOT NULL,
	"own_name" text NOT NULL,
	"centre" "point" NOT NULL,
	"west" double precision NOT NULL,
	"south" double precision NOT NULL,
	"east" double precision NOT NULL,
	"north" double precision NOT NULL,
	"empties" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "region_level" CHECK ("region"."level" between 0 and 3),
	CONSTRAINT "region_country" CHECK ("region"."country" = left("region"."code", 2)),
	CONSTRAINT "region_code" CHECK (length("region"."code") = "region"."level" + 2),
	CONSTRAINT "region_parent" CHECK (("region"."level" = 0) = ("region"."parent" is null) and ("region"."parent" is null or "region"."parent" = left("region"."code", length("region"."code") - 1)))
);
--> statement-breakpoint
CREATE TABLE "region_competence" (
	"region" text NOT NULL,
	"area" text NOT NULL,
	"competence" text NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	CONSTRAINT "region_competence_region_area_pk" PRIMARY KEY("region","area"),
	CONSTRAINT "region_competence_area" CHECK ("region_competence"."area" in ('overall', 'labour-market', 'education', 'language', 'health', 'housing', 'social-assistance', 'political-participation', 'anti-discrimination', 'reception')),
	CONSTRAINT "region_competence_word" CHECK ("region_competence"."competence" in ('exclusive', 'shared', 'implementing', 'none'))
);
--> statement-breakpoint
CREATE TABLE "region_route" (
	"region" text NOT NULL,
	"role" text NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	CONSTRAINT "region_route_region_role_pk" PRIMARY KEY("region","role"),
	CONSTRAINT "region_route_role" CHECK ("region_route"."role" in ('first-arrival', 'transit', 'destination'))
);
--> statement-breakpoint
CREATE TABLE "taskforce_region" (
	"region" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"commissions" text[] NOT NULL,
	"mipex_reg_interest" boolean NOT NULL,
	"note" text,
	"source" text NOT NULL,
	CONSTRAINT "taskforce_region_commissions" CHECK ("taskforce_region"."commissions" <@ array['Atlantic Arc', 'Balkan and Black Sea', 'Baltic Sea', 'Intermediterranean', 'Islands', 'North Sea']::text[])
);
--> statement-breakpoint
CREATE TABLE "score" (
	"scope" text NOT NULL,
	"edition" text NOT NULL,
	"year" smallint NOT NULL,
	"region" text NOT NULL,
	"area" text NOT NULL,
	"value" double precision,
	"state" text NOT NULL,
	"answered" smallint,
	"applicable" smallint,
	"standing" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "score_scope_edition_year_area_region_pk" PRIMARY KEY("scope","edition","year","area","region"),
	CONSTRAINT "score_scope" CHECK ("score"."scope" in ('national', 'regional')),
	CONSTRAINT "score_state" CHECK ("score"."state" in ('value', 'not-asked', 'not-a-competence', 'not-answered', 'under-review', 'suppressed', 'no-figure')),
	CONSTRAINT "score_standing" CHECK ("score"."standing" in ('official', 'third-party', 'demonstration')),
	CONSTRAINT "score_area" CHECK ("score"."area" in ('overall_with_health', 'overall_without_health', 'overall_without_health_education', 'labour_market_mobility', 'family_reunion', 'education', 'political_participation', 'permanent_residence', 'access_to_nationality', 'anti_discrimination', 'health', 'overall', 'labour-market', 'language', 'housing', 'social-assistance', 'political-participation', 'anti-discrimination', 'reception')),
	CONSTRAINT "score_value" CHECK (("score"."state" = 'value') = ("score"."value" is not null)),
	CONSTRAINT "score_range" CHECK ("score"."value" is null or "score"."value" between 0 and 100),
	CONSTRAINT "score_coverage" CHECK ("score"."answered" is null or "score"."answered" between 0 and "score"."applicable")
);
--> statement-breakpoint
CREATE TABLE "source" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"credit" text NOT NULL,
	"licence" text NOT NULL,
	"url" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"submission" uuid PRIMARY KEY NOT NULL,
	"name" text,
	"email" text,
	"phone" text,
	"erased_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission" uuid NOT NULL,
	"version" integer NOT NULL,
	"field" text,
	"text" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reply" text,
	"replied_by" uuid,
	"replied_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"region" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"published_version" integer,
	"revision" integer DEFAULT 1 NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submission_kind" CHECK ("submission"."kind" in ('need', 'flow', 'practice')),
	CONSTRAINT "submission_state" CHECK ("submission"."state" in ('draft', 'signed-off', 'submitted', 'returned', 'rejected', 'accepted', 'published', 'withdrawn')),
	CONSTRAINT "submission_versions" CHECK ("submission"."version" >= 1 and ("submission"."published_version" is null or "submission"."published_version" <= "submission"."version")),
	CONSTRAINT "submission_published" CHECK ("submission"."state" <> 'published' or "submission"."published_version" = "submission"."version")
);
--> statement-breakpoint
CREATE TABLE "submission_version" (
	"submission" uuid NOT NULL,
	"version" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"visibility" text NOT NULL,
	"authors" uuid[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_by" uuid,
	CONSTRAINT "submission_version_submission_version_pk" PRIMARY KEY("submission","version"),
	CONSTRAINT "submission_version_visibility" CHECK ("submission_version"."visibility" in ('public', 'taskforce', 'dghome', 'region'))
);
--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_actor_person_id_fk" FOREIGN KEY ("actor") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_source_source_id_fk" FOREIGN KEY ("source") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_call" ADD CONSTRAINT "funding_call_source_source_id_fk" FOREIGN KEY ("source") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "population" ADD CONSTRAINT "population_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "population" ADD CONSTRAINT "population_source_source_id_fk" FOREIGN KEY ("source") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "population_gap" ADD CONSTRAINT "population_gap_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception" ADD CONSTRAINT "reception_source_source_id_fk" FOREIGN KEY ("source") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relocation" ADD CONSTRAINT "relocation_from_country_region_code_fk" FOREIGN KEY ("from_country") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relocation" ADD CONSTRAINT "relocation_to_country_region_code_fk" FOREIGN KEY ("to_country") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relocation" ADD CONSTRAINT "relocation_source_source_id_fk" FOREIGN KEY ("source") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_id_person_id_fk" FOREIGN KEY ("id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_by_person_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_record" ADD CONSTRAINT "release_record_release_release_number_fk" FOREIGN KEY ("release") REFERENCES "public"."release"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tombstone" ADD CONSTRAINT "tombstone_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_competence" ADD CONSTRAINT "region_competence_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_route" ADD CONSTRAINT "region_route_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taskforce_region" ADD CONSTRAINT "taskforce_region_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taskforce_region" ADD CONSTRAINT "taskforce_region_source_source_id_fk" FOREIGN KEY ("source") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_source_source_id_fk" FOREIGN KEY ("source") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_submission_submission_id_fk" FOREIGN KEY ("submission") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_submission_submission_id_fk" FOREIGN KEY ("submission") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_replied_by_person_id_fk" FOREIGN KEY ("replied_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_version" ADD CONSTRAINT "submission_version_submission_submission_id_fk" FOREIGN KEY ("submission") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_version" ADD CONSTRAINT "submission_version_submitted_by_person_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_noun" ON "audit" USING btree ("noun","noun_id","id");--> statement-breakpoint
CREATE INDEX "arrival_page" ON "arrival" USING btree ("empties","id");--> statement-breakpoint
CREATE INDEX "arrival_position" ON "arrival" USING gist ("position");--> statement-breakpoint
CREATE INDEX "arrival_region" ON "arrival" USING btree ("region","year");--> statement-breakpoint
CREATE INDEX "reception_date" ON "reception" USING btree ("date");--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "credential_user" ON "credential" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grant_once" ON "role_grant" USING btree ("person","role",coalesce("region", ''));--> statement-breakpoint
CREATE INDEX "role_grant_region" ON "role_grant" USING btree ("region");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "release_record_record" ON "release_record" USING btree ("record");--> statement-breakpoint
CREATE INDEX "published_flow_page" ON "published_flow" USING btree ("empties","id");--> statement-breakpoint
CREATE INDEX "published_flow_region" ON "published_flow" USING btree ("region");--> statement-breakpoint
CREATE INDEX "published_flow_position" ON "published_flow" USING gist ("position");--> statement-breakpoint
CREATE INDEX "published_need_page" ON "published_need" USING btree ("empties","id");--> statement-breakpoint
CREATE INDEX "published_need_region" ON "published_need" USING btree ("region");--> statement-breakpoint
CREATE INDEX "published_need_position" ON "published_need" USING gist ("position");--> statement-breakpoint
CREATE INDEX "published_practice_page" ON "published_practice" USING btree ("empties","id");--> statement-breakpoint
CREATE INDEX "published_practice_region" ON "published_practice" USING btree ("region");--> statement-breakpoint
CREATE INDEX "published_practice_position" ON "published_practice" USING gist ("position");--> statement-breakpoint
CREATE INDEX "restricted_flow_page" ON "restricted_flow" USING btree ("empties","id");--> statement-breakpoint
CREATE INDEX "restricted_flow_region" ON "restricted_flow" USING btree ("region");--> statement-breakpoint
CREATE INDEX "restricted_need_page" ON "restricted_need" USING btree ("empties","id");--> statement-breakpoint
CREATE INDEX "restricted_need_region" ON "restricted_need" USING btree ("region");--> statement-breakpoint
CREATE INDEX "restricted_practice_page" ON "restricted_practice" USING btree ("empties","id");--> statement-breakpoint
CREATE INDEX "restricted_practice_region" ON "restricted_practice" USING btree ("region");--> statement-breakpoint
CREATE INDEX "region_page" ON "region" USING btree ("empties","code");--> statement-breakpoint
CREATE INDEX "region_country_level" ON "region" USING btree ("country","level");--> statement-breakpoint
CREATE INDEX "region_bbox" ON "region" USING gist (box(point("west", "south"), point("east", "north")));--> statement-breakpoint
CREATE INDEX "score_region" ON "score" USING btree ("region");--> statement-breakpoint
CREATE INDEX "question_submission" ON "question" USING btree ("submission");--> statement-breakpoint
CREATE INDEX "submission_region" ON "submission" USING btree ("region","updated_at");--> statement-breakpoint
CREATE INDEX "submission_queue" ON "submission" USING btree ("state","updated_at");