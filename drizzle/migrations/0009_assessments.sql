CREATE TABLE "assessment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"phase" uuid NOT NULL,
	"region" text NOT NULL,
	"state" text DEFAULT 'declaring' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"published_version" integer,
	"revision" integer DEFAULT 1 NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessment_state" CHECK ("assessment"."state" in ('declaring', 'answering', 'submitted', 'returned', 'cleared', 'reviewed', 'published', 'withdrawn')),
	CONSTRAINT "assessment_versions" CHECK ("assessment"."version" >= 1 and ("assessment"."published_version" is null or "assessment"."published_version" <= "assessment"."version")),
	CONSTRAINT "assessment_published" CHECK ("assessment"."state" <> 'published' or "assessment"."published_version" = "assessment"."version")
);
--> statement-breakpoint
CREATE TABLE "assessment_answer" (
	"assessment" uuid NOT NULL,
	"version" integer NOT NULL,
	"indicator" text NOT NULL,
	"option" text,
	"reason" text,
	"comment" text,
	"text" text,
	"sources" jsonb NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessment_answer_assessment_version_indicator_pk" PRIMARY KEY("assessment","version","indicator")
);
--> statement-breakpoint
CREATE TABLE "assessment_competence" (
	"assessment" uuid NOT NULL,
	"area" text NOT NULL,
	"competence" text NOT NULL,
	CONSTRAINT "assessment_competence_assessment_area_pk" PRIMARY KEY("assessment","area"),
	CONSTRAINT "assessment_competence_area" CHECK ("assessment_competence"."area" in ('labour-market', 'education', 'language', 'health', 'housing', 'social-assistance', 'political-participation', 'anti-discrimination', 'reception')),
	CONSTRAINT "assessment_competence_word" CHECK ("assessment_competence"."competence" in ('exclusive', 'shared', 'implementing', 'none'))
);
--> statement-breakpoint
CREATE TABLE "assessment_expert" (
	"assessment" uuid NOT NULL,
	"role" text NOT NULL,
	"person" uuid NOT NULL,
	"appointed_by" uuid NOT NULL,
	"appointed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessment_expert_assessment_role_pk" PRIMARY KEY("assessment","role"),
	CONSTRAINT "assessment_expert_role" CHECK ("assessment_expert"."role" in ('assessor', 'reviewer'))
);
--> statement-breakpoint
CREATE TABLE "assessment_fact" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assessment" uuid NOT NULL,
	"area" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"text" text,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessment_fact_area" CHECK ("assessment_fact"."area" in ('labour-market', 'education', 'language', 'health', 'housing', 'social-assistance', 'political-participation', 'anti-discrimination', 'reception')),
	CONSTRAINT "assessment_fact_says" CHECK (num_nonnulls("assessment_fact"."url", "assessment_fact"."text") >= 1)
);
--> statement-breakpoint
CREATE TABLE "assessment_question" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assessment" uuid NOT NULL,
	"version" integer NOT NULL,
	"indicator" text,
	"text" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assessment_resolution" (
	"assessment" uuid NOT NULL,
	"version" integer NOT NULL,
	"indicator" text NOT NULL,
	"choice" text NOT NULL,
	"option" text,
	"reason" text NOT NULL,
	"resolved_by" uuid NOT NULL,
	"resolved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessment_resolution_assessment_version_indicator_pk" PRIMARY KEY("assessment","version","indicator"),
	CONSTRAINT "assessment_resolution_choice" CHECK ("assessment_resolution"."choice" in ('assessor', 'reviewer', 'third')),
	CONSTRAINT "assessment_resolution_third" CHECK (("assessment_resolution"."choice" = 'third') = ("assessment_resolution"."option" is not null))
);
--> statement-breakpoint
CREATE TABLE "assessment_review" (
	"assessment" uuid NOT NULL,
	"version" integer NOT NULL,
	"indicator" text NOT NULL,
	"agrees" boolean,
	"option" text,
	"comment" text,
	"sources" jsonb NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessment_review_assessment_version_indicator_pk" PRIMARY KEY("assessment","version","indicator"),
	CONSTRAINT "assessment_review_differs" CHECK ("assessment_review"."agrees" is false or "assessment_review"."option" is null)
);
--> statement-breakpoint
CREATE TABLE "assessment_version" (
	"assessment" uuid NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_by" uuid,
	"competences" jsonb,
	"cleared_at" timestamp with time zone,
	"cleared_by" uuid,
	"reviewed_at" timestamp with time zone,
	"reviewed_by" uuid,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	CONSTRAINT "assessment_version_assessment_version_pk" PRIMARY KEY("assessment","version"),
	CONSTRAINT "assessment_version_submitted" CHECK (num_nulls("assessment_version"."submitted_at", "assessment_version"."competences") in (0, 2)),
	CONSTRAINT "assessment_version_order" CHECK (("assessment_version"."cleared_at" is null or "assessment_version"."submitted_at" is not null)
        and ("assessment_version"."reviewed_at" is null or "assessment_version"."cleared_at" is not null)
        and ("assessment_version"."published_at" is null or "assessment_version"."reviewed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "phase" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"edition" text NOT NULL,
	"year" smallint NOT NULL,
	"instrument" text NOT NULL,
	"instrument_version" integer NOT NULL,
	"kind" text NOT NULL,
	"minimum_regions" smallint DEFAULT 6 NOT NULL,
	"minimum_countries" smallint DEFAULT 3 NOT NULL,
	"state" text DEFAULT 'preparing' NOT NULL,
	"opened_at" timestamp with time zone,
	"opened_by" uuid,
	"revision" integer DEFAULT 1 NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "phase_edition_unique" UNIQUE("edition"),
	CONSTRAINT "phase_instrument_name" CHECK ("phase"."instrument" in ('mipex-reg', 'mipex-reg-explorative')),
	CONSTRAINT "phase_kind" CHECK ("phase"."kind" in ('scored', 'explorative')),
	CONSTRAINT "phase_state" CHECK ("phase"."state" in ('preparing', 'open')),
	CONSTRAINT "phase_minimum_regions" CHECK ("phase"."minimum_regions" between 6 and 8),
	CONSTRAINT "phase_minimum_countries" CHECK ("phase"."minimum_countries" between 1 and "phase"."minimum_regions"),
	CONSTRAINT "phase_opened" CHECK (("phase"."state" = 'preparing') = ("phase"."opened_at" is null))
);
--> statement-breakpoint
CREATE TABLE "phase_region" (
	"phase" uuid NOT NULL,
	"region" text NOT NULL,
	"interest_confirmed" boolean DEFAULT false NOT NULL,
	"funding_checked" boolean DEFAULT false NOT NULL,
	"funding_source" text,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "phase_region_phase_region_pk" PRIMARY KEY("phase","region"),
	CONSTRAINT "phase_region_funding" CHECK (not "phase_region"."funding_checked" or "phase_region"."funding_source" is not null)
);
--> statement-breakpoint
CREATE TABLE "proposed_expert" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"phase" uuid NOT NULL,
	"region" text NOT NULL,
	"name" text,
	"email" text,
	"background" text,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"erased_at" timestamp with time zone,
	CONSTRAINT "proposed_expert_named" CHECK (("proposed_expert"."name" is null) = ("proposed_expert"."erased_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "assessment_notice" (
	"assessment" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	"release" integer,
	"note" text,
	CONSTRAINT "assessment_notice_assessment_at_pk" PRIMARY KEY("assessment","at")
);
--> statement-breakpoint
CREATE TABLE "published_answer" (
	"assessment" uuid NOT NULL,
	"indicator" text NOT NULL,
	"option" text NOT NULL,
	"value" double precision,
	"sources" jsonb NOT NULL,
	CONSTRAINT "published_answer_assessment_indicator_pk" PRIMARY KEY("assessment","indicator"),
	CONSTRAINT "published_answer_value" CHECK (("published_answer"."option" = 'not-applicable') = ("published_answer"."value" is null)),
	CONSTRAINT "published_answer_range" CHECK ("published_answer"."value" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "published_assessment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"phase_title" text NOT NULL,
	"edition" text NOT NULL,
	"year" smallint NOT NULL,
	"instrument" text NOT NULL,
	"instrument_version" integer NOT NULL,
	"version" integer NOT NULL,
	"release" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"competences" jsonb NOT NULL,
	"demonstration" boolean NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "instrument_version" DROP CONSTRAINT "instrument_version_instrument";--> statement-breakpoint
ALTER TABLE "release_record" DROP CONSTRAINT "release_record_kind";--> statement-breakpoint
ALTER TABLE "tombstone" DROP CONSTRAINT "tombstone_kind";--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_phase_phase_id_fk" FOREIGN KEY ("phase") REFERENCES "public"."phase"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_version" FOREIGN KEY ("assessment","version") REFERENCES "public"."assessment_version"("assessment","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_competence" ADD CONSTRAINT "assessment_competence_assessment_assessment_id_fk" FOREIGN KEY ("assessment") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_expert" ADD CONSTRAINT "assessment_expert_assessment_assessment_id_fk" FOREIGN KEY ("assessment") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_expert" ADD CONSTRAINT "assessment_expert_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_expert" ADD CONSTRAINT "assessment_expert_appointed_by_person_id_fk" FOREIGN KEY ("appointed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_fact" ADD CONSTRAINT "assessment_fact_assessment_assessment_id_fk" FOREIGN KEY ("assessment") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_fact" ADD CONSTRAINT "assessment_fact_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_question" ADD CONSTRAINT "assessment_question_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_question" ADD CONSTRAINT "assessment_question_version" FOREIGN KEY ("assessment","version") REFERENCES "public"."assessment_version"("assessment","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_resolution" ADD CONSTRAINT "assessment_resolution_resolved_by_person_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_resolution" ADD CONSTRAINT "assessment_resolution_version" FOREIGN KEY ("assessment","version") REFERENCES "public"."assessment_version"("assessment","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_review" ADD CONSTRAINT "assessment_review_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_review" ADD CONSTRAINT "assessment_review_version" FOREIGN KEY ("assessment","version") REFERENCES "public"."assessment_version"("assessment","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_version" ADD CONSTRAINT "assessment_version_assessment_assessment_id_fk" FOREIGN KEY ("assessment") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_version" ADD CONSTRAINT "assessment_version_submitted_by_person_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_version" ADD CONSTRAINT "assessment_version_cleared_by_person_id_fk" FOREIGN KEY ("cleared_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_version" ADD CONSTRAINT "assessment_version_reviewed_by_person_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_version" ADD CONSTRAINT "assessment_version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase" ADD CONSTRAINT "phase_opened_by_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase" ADD CONSTRAINT "phase_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase" ADD CONSTRAINT "phase_instrument" FOREIGN KEY ("instrument","instrument_version") REFERENCES "public"."instrument_version"("instrument","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_region" ADD CONSTRAINT "phase_region_phase_phase_id_fk" FOREIGN KEY ("phase") REFERENCES "public"."phase"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_region" ADD CONSTRAINT "phase_region_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposed_expert" ADD CONSTRAINT "proposed_expert_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposed_expert" ADD CONSTRAINT "proposed_expert_region" FOREIGN KEY ("phase","region") REFERENCES "public"."phase_region"("phase","region") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_notice" ADD CONSTRAINT "assessment_notice_assessment_published_assessment_id_fk" FOREIGN KEY ("assessment") REFERENCES "public"."published_assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_answer" ADD CONSTRAINT "published_answer_assessment_published_assessment_id_fk" FOREIGN KEY ("assessment") REFERENCES "public"."published_assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_assessment" ADD CONSTRAINT "published_assessment_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_once" ON "assessment" USING btree ("phase","region") WHERE "assessment"."state" <> 'withdrawn';--> statement-breakpoint
CREATE INDEX "assessment_region" ON "assessment" USING btree ("region");--> statement-breakpoint
CREATE INDEX "assessment_expert_person" ON "assessment_expert" USING btree ("person");--> statement-breakpoint
CREATE INDEX "assessment_fact_assessment" ON "assessment_fact" USING btree ("assessment");--> statement-breakpoint
CREATE INDEX "assessment_question_place" ON "assessment_question" USING btree ("assessment","version");--> statement-breakpoint
CREATE INDEX "phase_region_region" ON "phase_region" USING btree ("region");--> statement-breakpoint
CREATE INDEX "proposed_expert_place" ON "proposed_expert" USING btree ("phase","region");--> statement-breakpoint
CREATE INDEX "published_assessment_series" ON "published_assessment" USING btree ("edition","region");--> statement-breakpoint
ALTER TABLE "instrument_version" ADD CONSTRAINT "instrument_version_instrument" CHECK ("instrument_version"."instrument" in ('mapping', 'mipex-reg', 'mipex-reg-explorative'));--> statement-breakpoint
ALTER TABLE "release_record" ADD CONSTRAINT "release_record_kind" CHECK ("release_record"."kind" in ('need', 'flow', 'practice', 'offer', 'assessment'));--> statement-breakpoint
ALTER TABLE "tombstone" ADD CONSTRAINT "tombstone_kind" CHECK ("tombstone"."kind" in ('need', 'flow', 'practice', 'offer', 'assessment'));
--> statement-breakpoint
-- The experts of an assessment are independent of its region, and two people. A role for all regions covers every region.
-- Who reviews blind is neither editor nor of the secretariat: they could read what the reviewer must not see.
CREATE FUNCTION keep_expert_independence() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF other IS NOT NULL THEN
    RAISE EXCEPTION 'independence: % of % cannot also be %', other, place, NEW.role
      USING ERRCODE = 'check_violation', CONSTRAINT = 'independence';
  END IF;
  IF is_explorative AND NEW.role = 'reviewer' THEN
    RAISE EXCEPTION 'an explorative assessment has one expert' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_expert';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER expert_independence BEFORE INSERT OR UPDATE ON assessment_expert
  FOR EACH ROW EXECUTE FUNCTION keep_expert_independence();
--> statement-breakpoint
-- A later role is refused to whoever is an expert of the region already.
CREATE FUNCTION keep_experts_apart() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE other text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('role_grant:' || NEW.person::text));
  SELECT e.role INTO other FROM assessment_expert e JOIN assessment a ON a.id = e.assessment
  WHERE e.person = NEW.person AND a.state <> 'withdrawn' AND CASE
    WHEN NEW.role IN ('editor', 'secretariat') THEN e.role = 'reviewer'
    ELSE (NEW.region IS NULL OR a.region = NEW.region) AND e.role <> NEW.role END
  LIMIT 1;
  IF other IS NOT NULL THEN
    RAISE EXCEPTION 'independence: % of % cannot also be %', other, coalesce(NEW.region, 'a region'), NEW.role
      USING ERRCODE = 'check_violation', CONSTRAINT = 'independence';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER experts_apart BEFORE INSERT OR UPDATE ON role_grant FOR EACH ROW
  WHEN (NEW.role IN ('coordinator', 'contributor', 'assessor', 'reviewer', 'editor', 'secretariat'))
  EXECUTE FUNCTION keep_experts_apart();
--> statement-breakpoint
-- What was submitted, cleared, reviewed or published stays so, and says the same.
CREATE FUNCTION keep_assessment_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.published_at IS NOT NULL
    OR (OLD.submitted_at IS NOT NULL AND (NEW.submitted_at, NEW.submitted_by, NEW.competences)
      IS DISTINCT FROM (OLD.submitted_at, OLD.submitted_by, OLD.competences))
    OR (OLD.cleared_at IS NOT NULL AND (NEW.cleared_at, NEW.cleared_by) IS DISTINCT FROM (OLD.cleared_at, OLD.cleared_by))
    OR (OLD.reviewed_at IS NOT NULL
      AND (NEW.reviewed_at, NEW.reviewed_by) IS DISTINCT FROM (OLD.reviewed_at, OLD.reviewed_by))
  THEN
    RAISE EXCEPTION 'version % of an assessment is kept as it was', OLD.version USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER assessment_version_stays BEFORE UPDATE OR DELETE ON assessment_version
  FOR EACH ROW EXECUTE FUNCTION keep_assessment_version();
--> statement-breakpoint
-- Answers are written before a version is submitted; reviews between clearing and the end of the review; resolutions after
-- it and before publication. So nobody reviews what is not cleared, and nothing is rewritten afterwards.
CREATE FUNCTION keep_assessment_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v assessment_version;
  is_open boolean;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.assessment, NEW.version, NEW.indicator) IS DISTINCT FROM (OLD.assessment, OLD.version, OLD.indicator)
  THEN
    RAISE EXCEPTION '% belongs to its version and indicator', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  SELECT * INTO v FROM assessment_version one
  WHERE one.assessment = coalesce(NEW.assessment, OLD.assessment) AND one.version = coalesce(NEW.version, OLD.version);
  is_open := CASE TG_TABLE_NAME
    WHEN 'assessment_answer' THEN v.submitted_at IS NULL
    WHEN 'assessment_review' THEN v.cleared_at IS NOT NULL AND v.reviewed_at IS NULL
    ELSE v.reviewed_at IS NOT NULL AND v.published_at IS NULL
  END;
  IF NOT coalesce(is_open, false) THEN
    RAISE EXCEPTION '% of version % is not written now', TG_TABLE_NAME, v.version
      USING ERRCODE = 'check_violation', CONSTRAINT = 'words_stay';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER answer_stays BEFORE INSERT OR UPDATE OR DELETE ON assessment_answer
  FOR EACH ROW EXECUTE FUNCTION keep_assessment_words();
--> statement-breakpoint
CREATE TRIGGER review_stays BEFORE INSERT OR UPDATE OR DELETE ON assessment_review
  FOR EACH ROW EXECUTE FUNCTION keep_assessment_words();
--> statement-breakpoint
CREATE TRIGGER resolution_stays BEFORE INSERT OR UPDATE OR DELETE ON assessment_resolution
  FOR EACH ROW EXECUTE FUNCTION keep_assessment_words();
--> statement-breakpoint
CREATE TRIGGER notice_stays BEFORE UPDATE OR DELETE ON assessment_notice
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Everybody who took part in an assessment, or stands for its region: none of them decides on it.
CREATE FUNCTION takes_part(which uuid, who uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM assessment_expert e WHERE e.assessment = which AND e.person = who)
    OR EXISTS (SELECT FROM assessment_answer w WHERE w.assessment = which AND w.written_by = who)
    OR EXISTS (SELECT FROM assessment_review w WHERE w.assessment = which AND w.written_by = who)
    OR EXISTS (SELECT FROM assessment_fact f WHERE f.assessment = which AND f.added_by = who)
    OR EXISTS (SELECT FROM assessment a JOIN role_grant g ON g.region IS NULL OR g.region = a.region
      WHERE a.id = which AND g.person = who AND g.role IN ('coordinator', 'contributor'))
$$;
--> statement-breakpoint
CREATE FUNCTION keep_resolvers_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF takes_part(NEW.assessment, NEW.resolved_by) THEN
    RAISE EXCEPTION 'independence: nobody resolves what they took part in'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'authors_apart';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER resolvers_apart BEFORE INSERT OR UPDATE ON assessment_resolution
  FOR EACH ROW EXECUTE FUNCTION keep_resolvers_apart();
--> statement-breakpoint
-- Nobody reviews their own answers.
CREATE FUNCTION keep_reviewers_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM assessment_answer w WHERE w.assessment = NEW.assessment AND w.written_by = NEW.written_by) THEN
    RAISE EXCEPTION 'independence: nobody reviews what they wrote'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'authors_apart';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER reviewers_apart BEFORE INSERT OR UPDATE ON assessment_review
  FOR EACH ROW EXECUTE FUNCTION keep_reviewers_apart();
--> statement-breakpoint
-- Every step leaves its row in the audit: the database too keeps whoever took part from deciding, and whoever wrote a third
-- answer from publishing it.
CREATE FUNCTION keep_assessors_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF takes_part(NEW.noun_id::uuid, NEW.actor) OR (NEW.act = 'publish' AND EXISTS (
    SELECT FROM assessment_resolution r
    WHERE r.assessment = NEW.noun_id::uuid AND r.version = (NEW.detail ->> 'version')::integer
      AND r.choice = 'third' AND r.resolved_by = NEW.actor))
  THEN
    RAISE EXCEPTION 'independence: nobody takes the step % on what they wrote', NEW.act
      USING ERRCODE = 'check_violation', CONSTRAINT = 'authors_apart';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER assessors_apart BEFORE INSERT ON audit FOR EACH ROW
  WHEN (NEW.noun = 'assessment' AND NEW.act IN ('create', 'appoint-assessor', 'appoint-reviewer', 'clarify', 'clear', 'resolve',
    'publish', 'correct', 'discard', 'withdraw'))
  EXECUTE FUNCTION keep_assessors_apart();
--> statement-breakpoint
-- A phase that is open keeps its instrument and its edition: answers and scores were given under them.
CREATE FUNCTION keep_open_phase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'open' AND (NEW.state, NEW.edition, NEW.year, NEW.instrument, NEW.instrument_version, NEW.kind)
    IS DISTINCT FROM (OLD.state, OLD.edition, OLD.year, OLD.instrument, OLD.instrument_version, OLD.kind)
  THEN
    RAISE EXCEPTION 'an open phase keeps its instrument and edition' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER open_phase_stays BEFORE UPDATE ON phase FOR EACH ROW EXECUTE FUNCTION keep_open_phase();
