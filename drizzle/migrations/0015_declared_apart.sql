-- Who declared a region's competences in an assessment, or gave facts, also such as were taken away again, spoke for the region
-- in it: they decide on nothing there and are none of its experts, whatever roles they hold later. Only the audit knows them all.
CREATE FUNCTION spoke_for_region(which uuid, who uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM assessment_fact f WHERE f.assessment = which AND f.added_by = who)
    OR EXISTS (SELECT FROM audit d WHERE d.noun = 'assessment' AND d.noun_id = which::text AND d.actor = who
      AND d.detail ->> 'by' = 'coordinator')
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION takes_part(which uuid, who uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM assessment_expert e WHERE e.assessment = which AND e.person = who)
    OR EXISTS (SELECT FROM assessment_answer w WHERE w.assessment = which AND w.written_by = who)
    OR EXISTS (SELECT FROM assessment_review w WHERE w.assessment = which AND w.written_by = who)
    OR spoke_for_region(which, who)
    OR EXISTS (SELECT FROM assessment a JOIN role_grant g ON g.region IS NULL OR g.region = a.region
      WHERE a.id = which AND g.person = who AND g.role IN ('coordinator', 'contributor'))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_expert_independence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place text;
  is_explorative boolean;
  other text;
BEGIN
  -- The same lock as for a role: an appointment and a role of one person cannot pass each other unseen.
  PERFORM pg_advisory_xact_lock(hashtext('role_grant:' || NEW.person::text));
  SELECT a.region, p.kind = 'explorative' INTO place, is_explorative
  FROM assessment a JOIN phase p ON p.id = a.phase WHERE a.id = NEW.assessment;
  SELECT g.role INTO other FROM role_grant g
  WHERE g.person = NEW.person AND (g.region IS NULL OR g.region = place)
    AND (g.role IN ('coordinator', 'contributor') OR (g.role IN ('assessor', 'reviewer') AND g.role <> NEW.role)
      OR (NEW.role = 'reviewer' AND g.role IN ('editor', 'secretariat')))
  LIMIT 1;
  IF other IS NULL THEN
    SELECT e.role INTO other FROM assessment_expert e JOIN assessment a ON a.id = e.assessment
    WHERE e.person = NEW.person AND e.role <> NEW.role AND a.region = place AND a.state <> 'withdrawn'
    LIMIT 1;
  END IF;
  IF other IS NULL AND NEW.role = 'reviewer' THEN
    SELECT 'author' INTO other FROM assessment_answer w
    WHERE w.assessment = NEW.assessment AND w.written_by = NEW.person LIMIT 1;
  END IF;
  IF other IS NULL AND NEW.role = 'assessor' THEN
    SELECT 'author of the review' INTO other FROM assessment_review w
    WHERE w.assessment = NEW.assessment AND w.written_by = NEW.person LIMIT 1;
  END IF;
  IF other IS NULL AND spoke_for_region(NEW.assessment, NEW.person) THEN
    other := 'spokesperson';
  END IF;
  IF other IS NOT NULL THEN
    RAISE EXCEPTION 'independence: % of % cannot also be %', other, place, NEW.role
      USING ERRCODE = 'check_violation', CONSTRAINT = 'independence';
  END IF;
  IF is_explorative AND NEW.role = 'reviewer' THEN
    RAISE EXCEPTION 'an explorative assessment has one expert' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_expert';
  END IF;
  RETURN NEW;
END $$;
