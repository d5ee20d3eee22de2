CREATE TABLE "national_indicator" (
	"edition" text NOT NULL,
	"year" smallint NOT NULL,
	"country" text NOT NULL,
	"indicator" text NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "national_indicator_edition_year_country_indicator_pk" PRIMARY KEY("edition","year","country","indicator"),
	CONSTRAINT "national_indicator_country" CHECK (length("national_indicator"."country") = 2),
	CONSTRAINT "national_indicator_range" CHECK ("national_indicator"."value" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "recomputed_score" (
	"edition" text NOT NULL,
	"year" smallint NOT NULL,
	"country" text NOT NULL,
	"area" text NOT NULL,
	"value" double precision,
	"state" text NOT NULL,
	"answered" smallint NOT NULL,
	"applicable" smallint NOT NULL,
	CONSTRAINT "recomputed_score_edition_year_country_area_pk" PRIMARY KEY("edition","year","country","area"),
	CONSTRAINT "recomputed_score_area" CHECK ("recomputed_score"."area" in ('overall_with_health', 'overall_without_health', 'overall_without_health_education', 'labour_market_mobility', 'family_reunion', 'education', 'political_participation', 'permanent_residence', 'access_to_nationality', 'anti_discrimination', 'health')),
	CONSTRAINT "recomputed_score_state" CHECK ("recomputed_score"."state" in ('value', 'not-asked', 'not-a-competence', 'not-answered', 'under-review', 'suppressed', 'no-figure')),
	CONSTRAINT "recomputed_score_value" CHECK (("recomputed_score"."state" = 'value') = ("recomputed_score"."value" is not null)),
	CONSTRAINT "recomputed_score_coverage" CHECK ("recomputed_score"."answered" between 0 and "recomputed_score"."applicable")
);
--> statement-breakpoint
ALTER TABLE "score" ADD COLUMN "computed" boolean DEFAULT false NOT NULL;