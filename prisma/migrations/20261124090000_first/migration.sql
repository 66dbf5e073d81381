-- Folded names are found by parts of them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "desk";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "record";

-- CreateTable
CREATE TABLE "desk"."user" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "suspended_at" TIMESTAMPTZ(3),
    "suspended_by_id" TEXT,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_id" TEXT,
    "subject_kind" TEXT,
    "case_id" TEXT,
    "before_digest" BYTEA,
    "after_digest" BYTEA,
    "reason_digest" BYTEA,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."audit_content" (
    "audit_entry_id" BIGINT NOT NULL,
    "salt" BYTEA NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "reason" TEXT,

    CONSTRAINT "audit_content_pkey" PRIMARY KEY ("audit_entry_id")
);

-- CreateTable
CREATE TABLE "desk"."authority" (
    "id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "local" TEXT NOT NULL,
    "english" TEXT NOT NULL,
    "parent_id" TEXT,

    CONSTRAINT "authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."case" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "line" TEXT,
    "needs_consent" BOOLEAN NOT NULL DEFAULT true,
    "lead_monitor_id" TEXT,

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."standfirst" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "sentence" TEXT NOT NULL,

    CONSTRAINT "standfirst_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."consent" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "person_id" TEXT,
    "basis" TEXT NOT NULL,
    "from" TEXT,
    "scope" TEXT,
    "language" TEXT,
    "clears" TEXT[],

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."citation" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "target_kind" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "credibility" INTEGER,
    "asserts" TEXT,
    "place" TEXT,
    "quote" TEXT,
    "translation" TEXT,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."dispute" (
    "id" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "target_kind" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "taken" TEXT,
    "why" TEXT,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."decision" (
    "id" TEXT NOT NULL,
    "authority_id" TEXT,
    "section" TEXT,
    "as_reported" TEXT,
    "stage" TEXT,
    "kind" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "standing" TEXT NOT NULL DEFAULT 'reported',
    "votes_for" INTEGER,
    "votes_against" INTEGER,
    "votes_note" TEXT,
    "reference" TEXT,
    "ecli" TEXT,
    "summary" TEXT NOT NULL,
    "reviews_id" TEXT,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."decision_effect" (
    "decision_id" TEXT NOT NULL,
    "proceeding_id" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "decision_effect_pkey" PRIMARY KEY ("decision_id","proceeding_id","how")
);

-- CreateTable
CREATE TABLE "desk"."entry" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "case_id" TEXT,
    "disclosure" TEXT NOT NULL DEFAULT 'team',
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" TEXT,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."entry_date" (
    "id" SERIAL NOT NULL,
    "entry_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "role" TEXT,
    "edtf" TEXT NOT NULL,
    "earliest" DATE,
    "latest" DATE,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "entry_date_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."statement_field" (
    "kind" TEXT NOT NULL,
    "field" TEXT NOT NULL,

    CONSTRAINT "statement_field_pkey" PRIMARY KEY ("kind","field")
);

-- CreateTable
CREATE TABLE "desk"."event" (
    "id" TEXT NOT NULL,
    "proceeding_id" TEXT,
    "kind" TEXT NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."person" (
    "id" TEXT NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."person_name" (
    "id" SERIAL NOT NULL,
    "person_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "script" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "person_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."nationality" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "nationality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."link" (
    "id" TEXT NOT NULL,
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,

    CONSTRAINT "link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."custody" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,

    CONSTRAINT "custody_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."petition" (
    "id" TEXT NOT NULL,
    "addressee_id" TEXT,
    "addressee_text" TEXT,
    "kind" TEXT NOT NULL,
    "demand" TEXT,
    "outcome" TEXT NOT NULL,
    "result_id" TEXT,
    "reference" TEXT,
    "updates_id" TEXT,
    "summary" TEXT NOT NULL,

    CONSTRAINT "petition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."organisation" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "english" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."proceeding" (
    "id" TEXT NOT NULL,
    "person_id" TEXT,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "requesting" TEXT,
    "requested" TEXT,
    "forum" TEXT,
    "procedure" TEXT,
    "stage" TEXT,
    "status" TEXT NOT NULL,
    "pending_before_id" TEXT,
    "replaces_id" TEXT,

    CONSTRAINT "proceeding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."proceeding_relation" (
    "proceeding_id" TEXT NOT NULL,
    "other_id" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "proceeding_relation_pkey" PRIMARY KEY ("proceeding_id","other_id","how")
);

-- CreateTable
CREATE TABLE "desk"."charge" (
    "id" TEXT NOT NULL,
    "person_id" TEXT,
    "proceeding_id" TEXT,
    "state" TEXT,
    "law" TEXT,
    "wording" TEXT NOT NULL,
    "sum" TEXT,
    "answer" TEXT,

    CONSTRAINT "charge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."risk" (
    "id" TEXT NOT NULL,
    "proceeding_id" TEXT,
    "ground" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "path" TEXT[],

    CONSTRAINT "risk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record"."publication" (
    "case_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "salt" BYTEA,
    "document" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("case_id","number")
);

-- CreateTable
CREATE TABLE "record"."published_case" (
    "case_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "document" TEXT NOT NULL,
    "line" TEXT,
    "requesting" TEXT[],
    "requested" TEXT[],
    "statuses" TEXT[],
    "kinds" TEXT[],
    "latest" DATE,

    CONSTRAINT "published_case_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "record"."published_count" (
    "id" SERIAL NOT NULL,
    "requesting" TEXT[],
    "requested" TEXT[],
    "statuses" TEXT[],
    "cases" INTEGER NOT NULL,

    CONSTRAINT "published_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record"."published_name" (
    "id" SERIAL NOT NULL,
    "case_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "subject" BOOLEAN NOT NULL,

    CONSTRAINT "published_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record"."published_item" (
    "case_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "act" TEXT,
    "outcome" TEXT,
    "direction" TEXT,
    "date" TEXT,
    "earliest" DATE,
    "latest" DATE,
    "sentence" TEXT NOT NULL,
    "sources" INTEGER NOT NULL,

    CONSTRAINT "published_item_pkey" PRIMARY KEY ("case_id","id")
);

-- CreateTable
CREATE TABLE "record"."epoch" (
    "id" INTEGER NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "epoch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."source" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "author" TEXT,
    "url" TEXT,
    "language" TEXT,
    "kind" TEXT NOT NULL,
    "reliability" TEXT NOT NULL,
    "line" TEXT,
    "linkable" BOOLEAN NOT NULL DEFAULT true,
    "quotable" BOOLEAN NOT NULL DEFAULT true,
    "masked" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."_CaseSubjects" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_CaseSubjects_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "desk"."_DecisionProceedings" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_DecisionProceedings_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "desk"."_RiskFoundBy" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_RiskFoundBy_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "desk"."_PetitionProceedings" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_PetitionProceedings_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "desk"."_PetitionOrganisations" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_PetitionOrganisations_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "desk"."_RiskAllegedBy" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_RiskAllegedBy_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "desk"."user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "desk"."session"("user_id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_idx" ON "desk"."audit_entry"("subject_id");

-- CreateIndex
CREATE INDEX "audit_entry_case_id_at_idx" ON "desk"."audit_entry"("case_id", "at");

-- CreateIndex
CREATE INDEX "authority_state_idx" ON "desk"."authority"("state");

-- CreateIndex
CREATE UNIQUE INDEX "case_slug_key" ON "desk"."case"("slug");

-- CreateIndex
CREATE INDEX "citation_target_id_idx" ON "desk"."citation"("target_id");

-- CreateIndex
CREATE INDEX "citation_source_id_idx" ON "desk"."citation"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispute_target_id_field_key" ON "desk"."dispute"("target_id", "field");

-- CreateIndex
CREATE INDEX "entry_case_id_kind_idx" ON "desk"."entry"("case_id", "kind");

-- CreateIndex
CREATE INDEX "entry_kind_updated_at_idx" ON "desk"."entry"("kind", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "entry_id_kind_key" ON "desk"."entry"("id", "kind");

-- CreateIndex
CREATE INDEX "entry_date_field_earliest_idx" ON "desk"."entry_date"("field", "earliest");

-- CreateIndex
CREATE UNIQUE INDEX "entry_date_entry_id_field_position_key" ON "desk"."entry_date"("entry_id", "field", "position");

-- CreateIndex
CREATE INDEX "person_name_folded_idx" ON "desk"."person_name" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "person_name_person_id_position_key" ON "desk"."person_name"("person_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "published_case_slug_key" ON "record"."published_case"("slug");

-- CreateIndex
CREATE INDEX "published_case_latest_idx" ON "record"."published_case"("latest" DESC NULLS LAST);

-- CreateIndex
CREATE INDEX "published_case_requested_requesting_statuses_idx" ON "record"."published_case" USING GIN ("requested", "requesting", "statuses");

-- CreateIndex
CREATE INDEX "published_name_case_id_idx" ON "record"."published_name"("case_id");

-- CreateIndex
CREATE INDEX "published_name_folded_idx" ON "record"."published_name" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "published_item_earliest_idx" ON "record"."published_item"("earliest");

-- CreateIndex
CREATE INDEX "published_item_latest_idx" ON "record"."published_item"("latest");

-- CreateIndex
CREATE INDEX "source_url_idx" ON "desk"."source"("url");

-- CreateIndex
CREATE INDEX "_CaseSubjects_B_index" ON "desk"."_CaseSubjects"("B");

-- CreateIndex
CREATE INDEX "_DecisionProceedings_B_index" ON "desk"."_DecisionProceedings"("B");

-- CreateIndex
CREATE INDEX "_RiskFoundBy_B_index" ON "desk"."_RiskFoundBy"("B");

-- CreateIndex
CREATE INDEX "_PetitionProceedings_B_index" ON "desk"."_PetitionProceedings"("B");

-- CreateIndex
CREATE INDEX "_PetitionOrganisations_B_index" ON "desk"."_PetitionOrganisations"("B");

-- CreateIndex
CREATE INDEX "_RiskAllegedBy_B_index" ON "desk"."_RiskAllegedBy"("B");

-- AddForeignKey
ALTER TABLE "desk"."user" ADD CONSTRAINT "user_suspended_by_id_fkey" FOREIGN KEY ("suspended_by_id") REFERENCES "desk"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "desk"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."session" ADD CONSTRAINT "session_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "desk"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."audit_entry" ADD CONSTRAINT "audit_entry_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "desk"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."audit_content" ADD CONSTRAINT "audit_content_audit_entry_id_fkey" FOREIGN KEY ("audit_entry_id") REFERENCES "desk"."audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."authority" ADD CONSTRAINT "authority_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."authority" ADD CONSTRAINT "authority_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "desk"."authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."case" ADD CONSTRAINT "case_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."case" ADD CONSTRAINT "case_lead_monitor_id_fkey" FOREIGN KEY ("lead_monitor_id") REFERENCES "desk"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."standfirst" ADD CONSTRAINT "standfirst_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."standfirst" ADD CONSTRAINT "standfirst_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "desk"."case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."consent" ADD CONSTRAINT "consent_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."consent" ADD CONSTRAINT "consent_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "desk"."case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."consent" ADD CONSTRAINT "consent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "desk"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."citation" ADD CONSTRAINT "citation_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "desk"."source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."citation" ADD CONSTRAINT "citation_target_id_target_kind_fkey" FOREIGN KEY ("target_id", "target_kind") REFERENCES "desk"."entry"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."citation" ADD CONSTRAINT "citation_target_kind_field_fkey" FOREIGN KEY ("target_kind", "field") REFERENCES "desk"."statement_field"("kind", "field") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."dispute" ADD CONSTRAINT "dispute_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."dispute" ADD CONSTRAINT "dispute_target_id_target_kind_fkey" FOREIGN KEY ("target_id", "target_kind") REFERENCES "desk"."entry"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."dispute" ADD CONSTRAINT "dispute_target_kind_field_fkey" FOREIGN KEY ("target_kind", "field") REFERENCES "desk"."statement_field"("kind", "field") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."decision" ADD CONSTRAINT "decision_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."decision" ADD CONSTRAINT "decision_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "desk"."authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."decision" ADD CONSTRAINT "decision_reviews_id_fkey" FOREIGN KEY ("reviews_id") REFERENCES "desk"."decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."decision_effect" ADD CONSTRAINT "decision_effect_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "desk"."decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."decision_effect" ADD CONSTRAINT "decision_effect_proceeding_id_fkey" FOREIGN KEY ("proceeding_id") REFERENCES "desk"."proceeding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."entry" ADD CONSTRAINT "entry_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "desk"."entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."entry" ADD CONSTRAINT "entry_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "desk"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."entry" ADD CONSTRAINT "entry_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "desk"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."entry" ADD CONSTRAINT "entry_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "desk"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."entry_date" ADD CONSTRAINT "entry_date_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."event" ADD CONSTRAINT "event_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."event" ADD CONSTRAINT "event_proceeding_id_fkey" FOREIGN KEY ("proceeding_id") REFERENCES "desk"."proceeding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."person" ADD CONSTRAINT "person_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."person_name" ADD CONSTRAINT "person_name_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "desk"."person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."nationality" ADD CONSTRAINT "nationality_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."nationality" ADD CONSTRAINT "nationality_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "desk"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."link" ADD CONSTRAINT "link_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."link" ADD CONSTRAINT "link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "desk"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."link" ADD CONSTRAINT "link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "desk"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."custody" ADD CONSTRAINT "custody_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."custody" ADD CONSTRAINT "custody_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "desk"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."petition" ADD CONSTRAINT "petition_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."petition" ADD CONSTRAINT "petition_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "desk"."authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."petition" ADD CONSTRAINT "petition_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "desk"."decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."petition" ADD CONSTRAINT "petition_updates_id_fkey" FOREIGN KEY ("updates_id") REFERENCES "desk"."petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."organisation" ADD CONSTRAINT "organisation_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."proceeding" ADD CONSTRAINT "proceeding_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."proceeding" ADD CONSTRAINT "proceeding_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "desk"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."proceeding" ADD CONSTRAINT "proceeding_pending_before_id_fkey" FOREIGN KEY ("pending_before_id") REFERENCES "desk"."authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."proceeding" ADD CONSTRAINT "proceeding_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "desk"."proceeding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."proceeding_relation" ADD CONSTRAINT "proceeding_relation_proceeding_id_fkey" FOREIGN KEY ("proceeding_id") REFERENCES "desk"."proceeding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."proceeding_relation" ADD CONSTRAINT "proceeding_relation_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "desk"."proceeding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."charge" ADD CONSTRAINT "charge_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."charge" ADD CONSTRAINT "charge_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "desk"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."charge" ADD CONSTRAINT "charge_proceeding_id_fkey" FOREIGN KEY ("proceeding_id") REFERENCES "desk"."proceeding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."risk" ADD CONSTRAINT "risk_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."risk" ADD CONSTRAINT "risk_proceeding_id_fkey" FOREIGN KEY ("proceeding_id") REFERENCES "desk"."proceeding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."source" ADD CONSTRAINT "source_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."_CaseSubjects" ADD CONSTRAINT "_CaseSubjects_A_fkey" FOREIGN KEY ("A") REFERENCES "desk"."case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."_CaseSubjects" ADD CONSTRAINT "_CaseSubjects_B_fkey" FOREIGN KEY ("B") REFERENCES "desk"."person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."_DecisionProceedings" ADD CONSTRAINT "_DecisionProceedings_A_fkey" FOREIGN KEY ("A") REFERENCES "desk"."decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."_DecisionProceedings" ADD CONSTRAINT "_DecisionProceedings_B_fkey" FOREIGN KEY ("B") REFERENCES "desk"."proceeding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."_RiskFoundBy" ADD CONSTRAINT "_RiskFoundBy_A_fkey" FOREIGN KEY ("A") REFERENCES "desk"."decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."_RiskFoundBy" ADD CONSTRAINT "_RiskFoundBy_B_fkey" FOREIGN KEY ("B") REFERENCES "desk"."risk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."_PetitionProceedings" ADD CONSTRAINT "_PetitionProceedings_A_fkey" FOREIGN KEY ("A") REFERENCES "desk"."petition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."_PetitionProceedings" ADD CONSTRAINT "_PetitionProceedings_B_fkey" FOREIGN KEY ("B") REFERENCES "desk"."proceeding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."_PetitionOrganisations" ADD CONSTRAINT "_PetitionOrganisations_A_fkey" FOREIGN KEY ("A") REFERENCES "desk"."organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."_PetitionOrganisations" ADD CONSTRAINT "_PetitionOrganisations_B_fkey" FOREIGN KEY ("B") REFERENCES "desk"."petition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."_RiskAllegedBy" ADD CONSTRAINT "_RiskAllegedBy_A_fkey" FOREIGN KEY ("A") REFERENCES "desk"."organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."_RiskAllegedBy" ADD CONSTRAINT "_RiskAllegedBy_B_fkey" FOREIGN KEY ("B") REFERENCES "desk"."risk"("id") ON DELETE CASCADE ON UPDATE CASCADE;
