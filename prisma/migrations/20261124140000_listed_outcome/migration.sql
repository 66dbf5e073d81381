-- What a ruling is and what it says, so that a list can begin with it.
ALTER TABLE "record"."published_item" ADD COLUMN "act" TEXT, ADD COLUMN "outcome" TEXT;

-- Versions that stand already: their rulings, and the day from which what has no end counts.
UPDATE "record"."published_item" i SET "act" = d.one->>'kind', "outcome" = d.one->>'outcome'
  FROM "record"."published_case" c, jsonb_array_elements(c."document"::jsonb->'decisions') AS d(one)
  WHERE c."case_id" = i."case_id" AND d.one->>'id' = i."id" AND i."kind" = 'decision';
UPDATE "record"."published_item" SET "latest" = "earliest" WHERE "latest" IS NULL;
UPDATE "record"."published_case" c SET "latest" = (SELECT max(i."latest") FROM "record"."published_item" i WHERE i."case_id" = c."case_id" AND i."kind" = 'decision');
