CREATE TABLE "attachment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission" uuid NOT NULL,
	"question" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"unused_since" timestamp with time zone,
	CONSTRAINT "attachment_type" CHECK ("attachment"."type" in ('pdf', 'png', 'jpeg', 'webp')),
	CONSTRAINT "attachment_size" CHECK ("attachment"."size" between 1 and 10485760)
);
--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_submission_submission_id_fk" FOREIGN KEY ("submission") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachment_submission" ON "attachment" USING btree ("submission");--> statement-breakpoint
-- A version that was submitted keeps its files, until the region takes the whole questionnaire back.
CREATE FUNCTION keep_submitted_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM submission s JOIN submission_version v ON v.submission = s.id
    WHERE s.id = OLD.submission AND s.state <> 'withdrawn' AND v.submitted_at IS NOT NULL
      AND jsonb_path_exists(v.answers, '$.**.id ? (@ == $id)', jsonb_build_object('id', OLD.id))
  ) THEN
    RAISE EXCEPTION 'attachment % belongs to a submitted version', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER attachment_submitted BEFORE DELETE ON attachment
  FOR EACH ROW EXECUTE FUNCTION keep_submitted_files();
--> statement-breakpoint
CREATE TRIGGER attachment_stays BEFORE UPDATE OF id, submission, question, name, type, size, sha256 ON attachment
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
