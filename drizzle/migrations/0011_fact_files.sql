ALTER TABLE "assessment_fact" DROP CONSTRAINT "assessment_fact_says";--> statement-breakpoint
ALTER TABLE "attachment" ALTER COLUMN "submission" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "attachment" ALTER COLUMN "question" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "assessment" uuid;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "fact" uuid;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_assessment_assessment_id_fk" FOREIGN KEY ("assessment") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_fact" ADD CONSTRAINT "assessment_fact_place" UNIQUE("id","assessment");--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_fact_place" FOREIGN KEY ("fact","assessment") REFERENCES "public"."assessment_fact"("id","assessment") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachment_assessment" ON "attachment" USING btree ("assessment");--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_place" CHECK (case when "attachment"."assessment" is null then num_nonnulls("attachment"."submission", "attachment"."question") = 2 and "attachment"."fact" is null
        else num_nonnulls("attachment"."submission", "attachment"."question") = 0 end);
--> statement-breakpoint
-- A fact says something: a link, a text or a file. Its files are told after it, so this is looked at when all is written.
CREATE FUNCTION keep_facts_saying() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM attachment f WHERE f.fact = NEW.id) THEN
    RAISE EXCEPTION 'fact % says nothing', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER assessment_fact_says AFTER INSERT OR UPDATE OF url, text ON assessment_fact
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (num_nonnulls(NEW.url, NEW.text) = 0)
  EXECUTE FUNCTION keep_facts_saying();
--> statement-breakpoint
-- A version that was submitted keeps its files, until the region takes the whole questionnaire back; the version of an
-- assessment at hand that was submitted keeps those of its facts, until the assessment is withdrawn.
CREATE OR REPLACE FUNCTION keep_submitted_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM submission s JOIN submission_version v ON v.submission = s.id
    WHERE s.id = OLD.submission AND s.state <> 'withdrawn' AND v.submitted_at IS NOT NULL
      AND jsonb_path_exists(v.answers, '$.**.id ? (@ == $id)', jsonb_build_object('id', OLD.id))
  ) OR (OLD.fact IS NOT NULL AND EXISTS (
    SELECT FROM assessment a JOIN assessment_version v ON v.assessment = a.id AND v.version = a.version
    WHERE a.id = OLD.assessment AND a.state <> 'withdrawn' AND v.submitted_at IS NOT NULL
  )) THEN
    RAISE EXCEPTION 'attachment % belongs to a submitted version', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
DROP TRIGGER attachment_stays ON attachment;
--> statement-breakpoint
CREATE TRIGGER attachment_stays BEFORE UPDATE OF id, submission, question, assessment, name, type, size, sha256 ON attachment
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER attachment_fact_stays BEFORE UPDATE OF fact ON attachment
  FOR EACH ROW WHEN (OLD.fact IS NOT NULL) EXECUTE FUNCTION refuse_change();
