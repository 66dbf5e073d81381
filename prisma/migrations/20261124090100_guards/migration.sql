-- What the database refuses, whatever the program does.

-- System actors: they own what they do in the audit trail and cannot sign in.
INSERT INTO desk."user" (id, email, name, role) VALUES
  ('system.auth', 'system.auth@invalid', 'Sign-in', 'system'),
  ('system.publish', 'system.publish@invalid', 'Publication', 'system'),
  ('system.seed', 'system.seed@invalid', 'First start', 'system');
ALTER TABLE desk."user" ADD CONSTRAINT user_role CHECK (role IN ('administrator', 'monitor', 'system')),
  ADD CONSTRAINT user_email_lower CHECK (email = lower(email)),
  ADD CONSTRAINT user_system_has_no_password CHECK (role <> 'system' OR password_hash IS NULL);

-- Identifiers become part of anchors: <record id>.<field>, so they hold no dot.
ALTER TABLE desk.entry ADD CONSTRAINT entry_id CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9_:/-]{0,63}$'),
  ADD CONSTRAINT entry_disclosure CHECK (disclosure IN ('public', 'team', 'restricted')),
  ADD CONSTRAINT entry_version CHECK (version >= 1);

-- A span runs forwards; a candidate set does too. Open ends are null.
ALTER TABLE desk.entry_date ADD CONSTRAINT entry_date_order CHECK (earliest IS NULL OR latest IS NULL OR earliest <= latest);

-- What begins and ends does not end before it begins: of the two dates, the last possible day of the one and the first of the other.
CREATE FUNCTION desk.check_interval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (VALUES ('from', 'until'), ('since', 'until'), ('given', 'until'), ('given', 'withdrawn')) AS pair(first, last)
      JOIN desk.entry_date AS began ON began.entry_id = NEW.entry_id AND began.field = pair.first
      JOIN desk.entry_date AS ended ON ended.entry_id = NEW.entry_id AND ended.field = pair.last
      WHERE NEW.field IN (pair.first, pair.last) AND ended.latest < began.earliest
  ) THEN
    RAISE EXCEPTION 'entry % ends before it begins', NEW.entry_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER entry_date_interval AFTER INSERT OR UPDATE ON desk.entry_date FOR EACH ROW
  WHEN (NEW.field IN ('from', 'since', 'given', 'until', 'withdrawn')) EXECUTE FUNCTION desk.check_interval();

ALTER TABLE desk.decision ADD CONSTRAINT decision_standing CHECK (standing IN ('rumoured', 'reported', 'confirmed')),
  ADD CONSTRAINT decision_votes CHECK ((votes_for IS NULL) = (votes_against IS NULL) AND coalesce(votes_for, 0) >= 0 AND coalesce(votes_against, 0) >= 0),
  ADD CONSTRAINT decision_reviews_another CHECK (reviews_id <> id);
ALTER TABLE desk.source ADD CONSTRAINT source_reliability CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F'));
ALTER TABLE desk.citation ADD CONSTRAINT citation_stance CHECK (stance IN ('supports', 'contradicts', 'mentions')),
  ADD CONSTRAINT citation_credibility CHECK (credibility BETWEEN 1 AND 6);

-- The statements that exist.
INSERT INTO desk.statement_field (kind, field) VALUES
  ('case', 'line'),
  ('standfirst', 'sentence'),
  ('person', 'names'),
  ('person', 'born'),
  ('nationality', 'state'),
  ('link', 'kind'),
  ('link', 'since'),
  ('link', 'until'),
  ('link', 'sentence'),
  ('proceeding', 'kind'),
  ('proceeding', 'person'),
  ('proceeding', 'requesting'),
  ('proceeding', 'requested'),
  ('proceeding', 'forum'),
  ('proceeding', 'stage'),
  ('proceeding', 'status'),
  ('proceeding', 'pendingBefore'),
  ('proceeding', 'replaces'),
  ('proceeding', 'relations'),
  ('decision', 'authority'),
  ('decision', 'section'),
  ('decision', 'asReported'),
  ('decision', 'kind'),
  ('decision', 'outcome'),
  ('decision', 'date'),
  ('decision', 'summary'),
  ('decision', 'votes'),
  ('decision', 'reviews'),
  ('decision', 'affects'),
  ('decision', 'reference'),
  ('decision', 'ecli'),
  ('petition', 'organisations'),
  ('petition', 'kind'),
  ('petition', 'addressee'),
  ('petition', 'addresseeText'),
  ('petition', 'demand'),
  ('petition', 'date'),
  ('petition', 'summary'),
  ('petition', 'outcome'),
  ('petition', 'result'),
  ('petition', 'updates'),
  ('petition', 'reference'),
  ('event', 'date'),
  ('event', 'kind'),
  ('event', 'summary'),
  ('charge', 'wording'),
  ('charge', 'state'),
  ('charge', 'law'),
  ('charge', 'since'),
  ('charge', 'sum'),
  ('charge', 'answer'),
  ('risk', 'ground'),
  ('risk', 'sentence'),
  ('risk', 'allegedBy'),
  ('risk', 'foundBy'),
  ('risk', 'path'),
  ('custody', 'kind'),
  ('custody', 'from'),
  ('custody', 'until'),
  ('custody', 'sentence');

-- Audit entries are never changed or deleted; their content may be erased, never rewritten.
CREATE FUNCTION desk.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on %.% is refused: history is kept', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_entry_kept BEFORE UPDATE OR DELETE ON desk.audit_entry FOR EACH ROW EXECUTE FUNCTION desk.refuse();
CREATE TRIGGER audit_entry_not_truncated BEFORE TRUNCATE ON desk.audit_entry EXECUTE FUNCTION desk.refuse();
CREATE TRIGGER audit_content_not_rewritten BEFORE UPDATE ON desk.audit_content FOR EACH ROW EXECUTE FUNCTION desk.refuse();

-- Erases what an audit entry held (an address typed into the wrong field) and says so in an entry of its own.
CREATE FUNCTION desk.erase_audit_content(erased bigint, by_actor text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = desk, pg_temp AS $$
BEGIN
  DELETE FROM audit_content WHERE audit_entry_id = erased;
  IF NOT FOUND THEN RETURN; END IF;
  INSERT INTO audit_entry (actor_id, action, subject_id, subject_kind, case_id)
    SELECT by_actor, 'audit.erased', subject_id, subject_kind, case_id FROM audit_entry WHERE id = erased;
END $$;

-- A publication follows the one before it, is never deleted, and changes only by being erased.
CREATE FUNCTION record.check_publication() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before record.publication;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT * INTO before FROM record.publication WHERE case_id = NEW.case_id ORDER BY number DESC LIMIT 1;
    IF NEW.number <> coalesce(before.number, 0) + 1
       OR NEW.previous_hash <> coalesce(before.hash, '\x'::bytea)
       OR NEW.salt IS NULL OR NEW.document IS NULL
       OR NEW.hash <> sha256(NEW.previous_hash || NEW.salt || convert_to(NEW.document, 'UTF8')) THEN
      RAISE EXCEPTION 'publication % of case % does not continue the chain', NEW.number, NEW.case_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.salt IS NULL AND NEW.document IS NULL
     AND (NEW.case_id, NEW.number, NEW.previous_hash, NEW.hash, NEW.published_at)
       = (OLD.case_id, OLD.number, OLD.previous_hash, OLD.hash, OLD.published_at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% of publication % of case % is refused', TG_OP, OLD.number, OLD.case_id USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER publication_kept BEFORE INSERT OR UPDATE OR DELETE ON record.publication FOR EACH ROW EXECUTE FUNCTION record.check_publication();
CREATE TRIGGER publication_not_truncated BEFORE TRUNCATE ON record.publication EXECUTE FUNCTION desk.refuse();
ALTER TABLE record.publication ADD CONSTRAINT publication_whole_or_erased CHECK ((salt IS NULL) = (document IS NULL));

INSERT INTO record.epoch (id, value) VALUES (1, 1);
ALTER TABLE record.epoch ADD CONSTRAINT epoch_single CHECK (id = 1);

-- Every published answer that is kept anywhere is valid for one epoch. Called in the transaction that publishes or takes down.
CREATE FUNCTION record.move_epoch() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = record, pg_temp AS
  'UPDATE epoch SET value = value + 1 WHERE id = 1';

-- How many published cases have the same States and statuses, counted in the statement that publishes or takes down; no row remains for none.
CREATE FUNCTION record.count_alike(text[], text[], text[], change integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE record.published_count SET cases = cases + change WHERE (requesting, requested, statuses) IS NOT DISTINCT FROM ($1, $2, $3);
  IF NOT FOUND THEN INSERT INTO record.published_count (requesting, requested, statuses, cases) VALUES ($1, $2, $3, change); END IF;
  DELETE FROM record.published_count WHERE cases = 0;
END $$;
CREATE FUNCTION record.count_cases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
BEGIN
  -- Every publication moves the epoch and so waits for the one before it; here it waits earlier, or two could wait for one another's counts.
  PERFORM FROM epoch WHERE id = 1 FOR UPDATE;
  IF TG_OP <> 'INSERT' THEN
    PERFORM count_alike(requesting, requested, statuses, -count(*)::integer) FROM removed GROUP BY requesting, requested, statuses;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM count_alike(requesting, requested, statuses, count(*)::integer) FROM added GROUP BY requesting, requested, statuses;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER published_case_added AFTER INSERT ON record.published_case REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION record.count_cases();
CREATE TRIGGER published_case_changed AFTER UPDATE ON record.published_case REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION record.count_cases();
CREATE TRIGGER published_case_removed AFTER DELETE ON record.published_case REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION record.count_cases();

-- Takes a case down (keep is null), or erases all versions before the one that is kept: documents, salts and derived rows, at once.
CREATE FUNCTION record.erase(of_case text, keep integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE erased integer;
BEGIN
  UPDATE publication SET salt = NULL, document = NULL
    WHERE case_id = of_case AND document IS NOT NULL AND (keep IS NULL OR number < keep);
  GET DIAGNOSTICS erased = ROW_COUNT;
  IF keep IS NULL THEN
    DELETE FROM published_item WHERE case_id = of_case;
    DELETE FROM published_name WHERE case_id = of_case;
    DELETE FROM published_case WHERE case_id = of_case;
  END IF;
  PERFORM record.move_epoch();
  RETURN erased;
END $$;
