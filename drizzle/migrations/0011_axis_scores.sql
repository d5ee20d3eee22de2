ALTER TABLE "score" DROP CONSTRAINT "score_area";--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_area" CHECK ("score"."area" in ('overall_with_health', 'overall_without_health', 'overall_without_health_education', 'labour_market_mobility', 'family_reunion', 'education', 'political_participation', 'permanent_residence', 'access_to_nationality', 'anti_discrimination', 'health', 'overall', 'labour-market', 'language', 'housing', 'social-assistance', 'political-participation', 'anti-discrimination', 'reception', 'actions', 'actors', 'resources', 'formulation', 'output', 'implementation', 'evaluation', 'third-country-nationals', 'beneficiaries-of-protection'));--> statement-breakpoint
-- Assessments published before: the scores by the other axes come out of their published answers, as at publication
-- (api/assessments/reckon.ts). Reception is on no axis; an area that is no competence leaves the denominator.
INSERT INTO "score" ("scope", "edition", "year", "region", "area", "value", "state", "answered", "applicable", "standing", "source")
SELECT 'regional', edition, year, region, code,
  CASE WHEN answered > 0 AND answered * 2 >= applicable THEN mean END,
  CASE WHEN answered > 0 AND answered * 2 >= applicable THEN 'value' WHEN applicable = 0 THEN 'not-a-competence' ELSE 'not-answered' END,
  answered, applicable,
  CASE WHEN demonstration THEN 'demonstration' ELSE 'official' END,
  CASE WHEN demonstration THEN 'demonstration' ELSE 'mipex-reg' END
FROM (
  SELECT p.edition, p.year, p.region, p.demonstration, place.code,
    count(*) FILTER (WHERE place.applies)::int AS applicable,
    count(a.value) FILTER (WHERE place.applies)::int AS answered,
    least(100, sum(a.value * place.weight) FILTER (WHERE place.applies)
      / nullif(sum(place.weight) FILTER (WHERE place.applies AND a.value IS NOT NULL), 0)) AS mean
  FROM "published_assessment" p
  JOIN "instrument_version" i ON i.instrument = p.instrument AND i.version = p.instrument_version
  CROSS JOIN LATERAL jsonb_array_elements(i.definition->'indicators') one
  LEFT JOIN "published_answer" a ON a.assessment = p.id AND a.indicator = one->>'code'
  CROSS JOIN LATERAL (
    SELECT code, coalesce((one->>'weight')::double precision, 1) AS weight,
      p.competences->>(one->>'area') IS DISTINCT FROM 'none' AND a.option IS DISTINCT FROM 'not-applicable' AS applies
    FROM (VALUES (one->>'element'), (one->>'phase'), (one->>'group')) axes (code)
  ) place
  WHERE p.withdrawn_at IS NULL AND p.instrument = 'mipex-reg'
    AND one->>'area' <> 'reception' AND one->>'retired' IS DISTINCT FROM 'true'
  GROUP BY p.id, place.code
) reckoned
ON CONFLICT DO NOTHING;
