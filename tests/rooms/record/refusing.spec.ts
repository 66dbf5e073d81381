import { add, Cast, edit } from "../../support/cast";
import { expect, test } from "../../support/database";

const refusal = (key: string, status?: number) => expect.objectContaining({ message: key, ...(status ? { options: expect.objectContaining({ status }) } : {}) });

test("A case that needs consent is not published without it, nor when it was withdrawn or refused", async () => {
  const cast = await Cast.enter({ consent: false });
  await cast.decision();
  await expect(cast.publish()).rejects.toEqual(refusal("publishing.noConsent"));
  const consent = await add("consent", cast.caseId, { basis: "via_lawyer" }, { disclosure: "team", fixed: { caseId: cast.caseId } });
  expect((await cast.publish()).version).toBe(1);
  await edit("consent", consent, { withdrawn: "2024-05" });
  await expect(cast.publish()).rejects.toEqual(refusal("publishing.noConsent"));
  await edit("consent", consent, { withdrawn: null, basis: "none" });
  await expect(cast.publish()).rejects.toEqual(refusal("publishing.noConsent"));
});

test("A case about nobody who is public is not published", async () => {
  const cast = await Cast.enter({ disclosure: "team" });
  await cast.decision();
  await expect(cast.publish()).rejects.toEqual(refusal("publishing.noSubject"));
  expect((await cast.publish({ include: [cast.person] })).subjects).toEqual([cast.person]);
});

test("A record without a public source for what it says stops the version", async () => {
  const cast = await Cast.enter();
  await cast.add("event", { kind: "arrest", date: "2031", summary: "He is arrested." }, { cite: [] });
  await expect(cast.publish()).rejects.toEqual(refusal("publishing.noSource"));
});

test("A charge without the person's answer stops the version", async () => {
  const cast = await Cast.enter();
  const charge = await cast.add("charge", { wording: "Fraud", state: "KZ" });
  await expect(cast.publish()).rejects.toEqual(refusal("publishing.noAnswer"));
  await edit("charge", charge, { answer: "He denies it." });
  expect((await cast.publish()).charges).toHaveLength(1);
});

test("Changing or taking out a published statement needs a reason, adding one does not", async () => {
  const cast = await Cast.enter();
  const decision = await cast.decision();
  await cast.publish();
  const event = await cast.add("event", { kind: "arrest", date: "2031", summary: "He is arrested." });
  expect((await cast.publish()).version).toBe(2);
  await edit("event", event, { date: "2031-01" });
  await expect(cast.publish()).rejects.toEqual(refusal("publishing.reasonNeeded"));
  await edit("decision", decision, { standing: "rumoured" });
  const made = await cast.publish({ reason: "A day was found out." });
  expect(made).toMatchObject({ version: 3, reason: "A day was found out.", decisions: [] });
});

test("A version that changes nothing, or that was made without having seen the last one, is refused", async () => {
  const cast = await Cast.enter();
  await cast.decision();
  await cast.publish();
  await expect(cast.publish()).rejects.toEqual(refusal("publishing.nothingChanged"));
  await cast.add("event", { kind: "arrest", date: "2031", summary: "He is arrested." });
  await expect(cast.publish({ seen: 0 })).rejects.toEqual(refusal("publishing.publishedMeanwhile", 409));
  expect((await cast.publish({ seen: 1 })).version).toBe(2);
});

test("Of two who publish at the same moment one is told that the other was first", async () => {
  const cast = await Cast.enter();
  await cast.decision();
  const both = await Promise.allSettled([cast.publish({ seen: 0 }), cast.publish({ seen: 0 })]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((one) => one.status === "rejected")).toMatchObject({ reason: { message: expect.stringMatching(/publishedMeanwhile|nothingChanged/) } });
});

test("Nothing of a refused version is kept: what was ticked stays with the team", async () => {
  const cast = await Cast.enter({ consent: false, disclosure: "team" });
  await cast.decision();
  await expect(cast.publish({ include: [cast.person] })).rejects.toEqual(refusal("publishing.noConsent"));
  await add("consent", cast.caseId, { basis: "explicit_public" }, { disclosure: "team", fixed: { caseId: cast.caseId } });
  await expect(cast.publish()).rejects.toEqual(refusal("publishing.noSubject"));
});
