-- Nobody decides on what they wrote: kept by the database too, where every decision leaves its row.
CREATE FUNCTION keep_authors_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM submission_version v JOIN submission s ON s.id = v.submission
    WHERE v.submission = NEW.noun_id::uuid
      AND v.version = coalesce((NEW.detail ->> 'version')::integer, s.version)
      AND NEW.actor = ANY (v.authors)
  ) THEN
    RAISE EXCEPTION 'independence: nobody takes the step % on what they wrote', NEW.act
      USING ERRCODE = 'check_violation', CONSTRAINT = 'authors_apart';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER authors_apart BEFORE INSERT ON audit FOR EACH ROW
  WHEN (NEW.noun = 'submission' AND NEW.act IN ('return', 'reject', 'accept', 'undo', 'publish'))
  EXECUTE FUNCTION keep_authors_apart();
