ALTER TABLE "population_gap" ADD COLUMN "figure" text;--> statement-breakpoint
ALTER TABLE "population_gap" ADD COLUMN "params" jsonb;--> statement-breakpoint
-- Until now a reason was an English sentence: each becomes its code and parameters.
UPDATE "population_gap" SET
  "figure" = CASE WHEN starts_with("reason", 'Net migration: ') THEN 'net-migration' ELSE 'population' END,
  "reason" = regexp_replace("reason", '^Net migration: ', '');--> statement-breakpoint
WITH read AS (
  SELECT "region", "year",
    regexp_match("reason", '^No region or sum of regions of NUTS (\d+) has the territory of (\w+): none lies') AS none,
    regexp_match("reason", '^No region or sum of regions of NUTS (\d+) has the territory of (\w+): the closest, (.+), differs? by ([\d.]+) %') AS changed,
    regexp_match("reason", '^(\w+) is (.+) of NUTS (\d+), and the source has no figure for (.+) and (\d+) more\.$') AS more,
    regexp_match("reason", '^(\w+) is (.+) of NUTS (\d+), and the source has no figure for (.+)\.$') AS parts,
    regexp_match("reason", '^The source has no figure for (\w+)(?: of NUTS (\d+))?\.$') AS absent
  FROM "population_gap"
), said AS (
  SELECT "region", "year",
    CASE
      WHEN none IS NOT NULL THEN 'no-such-territory'
      WHEN changed IS NOT NULL THEN 'territory-changed'
      WHEN more IS NOT NULL THEN 'more-parts-missing'
      WHEN parts IS NOT NULL THEN 'parts-missing'
      WHEN absent IS NOT NULL THEN 'not-in-source'
      ELSE 'not-given'
    END AS code,
    CASE
      WHEN none IS NOT NULL THEN jsonb_build_object('version', none[1], 'region', none[2])
      WHEN changed IS NOT NULL THEN jsonb_build_object('version', changed[1], 'region', changed[2],
        'closest', to_jsonb(regexp_split_to_array(changed[3], ', | and ')), 'percent', changed[4]::numeric)
      WHEN more IS NOT NULL THEN jsonb_build_object('region', more[1], 'made', to_jsonb(string_to_array(more[2], ' + ')),
        'version', more[3], 'missing', to_jsonb(string_to_array(more[4], ', ')), 'more', more[5]::int)
      WHEN parts IS NOT NULL THEN jsonb_build_object('region', parts[1], 'made', to_jsonb(string_to_array(parts[2], ' + ')),
        'version', parts[3], 'missing', to_jsonb(regexp_split_to_array(parts[4], ', | and ')))
      WHEN absent IS NOT NULL THEN jsonb_build_object('region', absent[1], 'version', coalesce(absent[2], '2021'))
      ELSE '{}'::jsonb
    END AS params
  FROM read
)
UPDATE "population_gap" SET "reason" = said.code, "params" = said.params
FROM said WHERE said."region" = "population_gap"."region" AND said."year" = "population_gap"."year";--> statement-breakpoint
ALTER TABLE "population_gap" ALTER COLUMN "figure" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "population_gap" ALTER COLUMN "params" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "population_gap" ADD CONSTRAINT "population_gap_figure" CHECK ("population_gap"."figure" in ('population', 'net-migration'));--> statement-breakpoint
ALTER TABLE "population_gap" ADD CONSTRAINT "population_gap_reason" CHECK ("population_gap"."reason" in ('not-given', 'not-in-source', 'no-such-territory', 'territory-changed', 'parts-missing', 'more-parts-missing', 'net-migration-unknown', 'population-unknown', 'next-population-unknown', 'nobody-lives-here', 'no-place-of-arrival', 'part-of-year', 'no-need', 'no-flow', 'no-practice', 'region-not-asked', 'route-not-declared', 'competences-not-declared', 'country-not-covered', 'not-assessed', 'no-reception-figures'));