-- Independence is a rule of the database as well as of the code: nobody who is coordinator or contributor of a region
-- is its assessor or reviewer, and the two experts of a region are two people. A role for all regions (region null)
-- covers every region.
CREATE FUNCTION keep_independence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE other text;
BEGIN
  -- One writer per person at a time, so that two grants cannot pass each other unseen.
  PERFORM pg_advisory_xact_lock(hashtext('role_grant:' || NEW.person::text));
  SELECT g.role INTO other FROM role_grant g
  WHERE g.person = NEW.person AND g.id <> NEW.id
    AND (g.region IS NULL OR NEW.region IS NULL OR g.region = NEW.region)
    AND (
      (NEW.role IN ('assessor', 'reviewer') AND g.role IN ('coordinator', 'contributor'))
      OR (NEW.role IN ('coordinator', 'contributor') AND g.role IN ('assessor', 'reviewer'))
      OR (NEW.role = 'assessor' AND g.role = 'reviewer')
      OR (NEW.role = 'reviewer' AND g.role = 'assessor')
    )
  LIMIT 1;
  IF other IS NOT NULL THEN
    RAISE EXCEPTION 'independence: % of % cannot also be %', other, coalesce(NEW.region, 'all regions'), NEW.role
      USING ERRCODE = 'check_violation', CONSTRAINT = 'independence';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER independence BEFORE INSERT OR UPDATE ON role_grant
  FOR EACH ROW EXECUTE FUNCTION keep_independence();
--> statement-breakpoint
-- A submitted version and the audit are never overwritten.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is kept as written', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER submitted_stays BEFORE UPDATE OR DELETE ON submission_version
  FOR EACH ROW WHEN (OLD.submitted_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
INSERT INTO publication_counter (id, value) VALUES (1, 1);
--> statement-breakpoint
-- Every server process hears of a change of what is published when the change is committed.
CREATE FUNCTION tell_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('publication', NEW.value::text);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER publication_told AFTER UPDATE ON publication_counter FOR EACH ROW EXECUTE FUNCTION tell_publication();
