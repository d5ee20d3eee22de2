-- What a region gave stands behind the answers of every version that was submitted, also while the assessor is asked back or a
-- published version is corrected: facts and their files stay from the first submission on, until the assessment is withdrawn.
CREATE FUNCTION was_submitted(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM assessment a JOIN assessment_version v ON v.assessment = a.id
    WHERE a.id = which AND a.state <> 'withdrawn' AND v.submitted_at IS NOT NULL)
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_submitted_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM submission s JOIN submission_version v ON v.submission = s.id
    WHERE s.id = OLD.submission AND s.state <> 'withdrawn' AND v.submitted_at IS NOT NULL
      AND jsonb_path_exists(v.answers, '$.**.id ? (@ == $id)', jsonb_build_object('id', OLD.id))
  ) OR (OLD.fact IS NOT NULL AND was_submitted(OLD.assessment)) THEN
    RAISE EXCEPTION 'attachment % belongs to a submitted version', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE FUNCTION keep_given_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF was_submitted(OLD.assessment) THEN
    RAISE EXCEPTION 'fact % stands behind submitted answers', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    RETURN NEW;
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER assessment_fact_stays BEFORE UPDATE OR DELETE ON assessment_fact
  FOR EACH ROW EXECUTE FUNCTION keep_given_facts();
--> statement-breakpoint
-- Who gave facts on the region's behalf is no independent expert of that assessment, whatever roles they hold later.
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
  IF other IS NULL THEN
    SELECT 'giver of facts' INTO other FROM assessment_fact f
    WHERE f.assessment = NEW.assessment AND f.added_by = NEW.person LIMIT 1;
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
