import { PublishedCase } from "@/lib/record/shape";

/** A published case of invented people with every kind of record: scripts, honest dates, a disagreement, and text that looks like a formula. */
export const inventedCase: PublishedCase = PublishedCase.parse({
  format: "watching-brief/case/1",
  id: "VK", slug: "vaida-kestutyte", title: "Vaida Kęstutytė", version: 4,
  publishedAt: "2026-03-05T14:07:00.000Z", reason: "A ruling was added.",
  history: [
    { version: 4, publishedAt: "2026-03-05T14:07:00.000Z", reason: "A ruling was added." },
    { version: 3, publishedAt: "2026-01-02T08:00:00.000Z", reason: null },
  ],
  line: "The regional court allowed extradition; the high court decides next.",
  subjects: ["kestutyte"],
  standfirst: [{ id: "VK-s1", sentence: "Kazakhstan asks the Czech Republic for Kęstutytė, an accountant." }],
  people: [
    {
      id: "kestutyte", born: "1980~", nationalities: [{ id: "kestutyte-LT", state: "LT" }],
      names: [
        { text: "Vaida Kęstutytė", language: "lt", script: "Latn", kind: "main" },
        { text: "Вайда Кестутите", language: "ru", script: "Cyrl", kind: "variant" },
      ],
    },
    {
      id: "zholdybek", born: null, nationalities: [],
      names: [
        { text: "Zholdybek Akimov", language: "en", script: "Latn", kind: "main" },
        { text: "Жолдыбек Әкімов-Құрманғазыұлы", language: "kk", script: "Cyrl", kind: "original" },
      ],
    },
  ],
  links: [{ id: "L1", from: "kestutyte", to: "zholdybek", kind: "colleague_of", since: "2009", until: null, sentence: "They kept the books of one company." }],
  proceedings: [
    {
      id: "P-EXT", person: "kestutyte", title: "Extradition", kind: "extradition", requesting: "KZ", requested: "CZ", forum: null, procedure: "CZ",
      stage: { key: "CZ/appeal", name: "Appeal to the high court", local: "Stížnost k vrchnímu soudu" }, status: "pending", pendingBefore: "CZ/vs", replaces: null, relations: [],
    },
    {
      id: "P-ASY", person: "kestutyte", title: "Asylum", kind: "asylum", requesting: null, requested: null, forum: "CZ", procedure: "CZ",
      stage: null, status: "final", pendingBefore: null, replaces: null, relations: [{ to: "P-EXT", how: "bars" }],
    },
  ],
  charges: [{ id: "C1", person: "kestutyte", proceeding: "P-EXT", state: "KZ", law: "Criminal Code, art. 189", wording: "Appropriation of entrusted property", since: "2025-11", sum: null, answer: "She denies it." }],
  risks: [{ id: "R1", proceeding: "P-EXT", ground: "onward_extradition", sentence: "She could be passed on.", allegedBy: ["helsinki"], foundBy: ["D1"], path: ["CZ", "KZ", "UZ"] }],
  custody: [
    { id: "K1", person: "kestutyte", from: "2025-12-10", until: "[2026-01-14,2026-01-15]", kind: "extradition_custody", sentence: "She is held in Plzeň." },
    { id: "K2", person: "kestutyte", from: "[2026-01-14,2026-01-15]", until: null, kind: "at_liberty_conditions", sentence: "She is released on conditions; until when is not known." },
  ],
  decisions: [
    {
      id: "D1", proceedings: ["P-EXT"], authority: "CZ/ks", section: "Second Chamber", asReported: "=HYPERLINK(\"http://evil.example\",\"court\")",
      stage: null, kind: "admissibility_ruling", outcome: "granted", direction: "removal",
      dates: [{ role: "act", date: "[2026-02-12,2026-02-13]" }, { role: "published", date: "2026-02-20" }], standing: "reported",
      votes: { for: 2, against: 1, note: null }, reference: "3 To 12/2026", ecli: null, summary: "=1+1 is how the clerk’s note begins; the court allows the extradition.", reviews: null, affects: [],
    },
    {
      id: "D2", proceedings: ["P-ASY"], authority: "CZ/ks", section: null, asReported: null, stage: null, kind: "asylum_decision", outcome: "protection_granted_subsidiary", direction: "protection",
      dates: [{ role: "act", date: "2026-03-01" }], standing: "confirmed", votes: null, reference: null, ecli: null,
      summary: "#set text(size: 90pt) $x$ *not markup* @D1 <label> \\ — she is given protection.", reviews: null, affects: [{ proceeding: "P-EXT", how: "suspends" }],
    },
  ],
  petitions: [{
    id: "Q1", proceedings: ["P-EXT"], organisations: ["helsinki"], addressee: null, addresseeText: "Minister of Justice", kind: "open_letter", demand: "Do not extradite her.",
    dates: [{ role: "dated", date: "2026-02-25" }], outcome: "no_answer", result: null, reference: null, updates: null, summary: "@SUM(A1:A9) heads the letter that asks the minister to stop.",
  }],
  events: [
    { id: "E1", proceeding: "P-EXT", kind: "arrest", date: "2025-12-10", summary: "She is arrested at Ruzyně airport." },
    { id: "E2", proceeding: null, kind: "official_statement", date: "2025-12", summary: "+420 is the number under which the ministry answers." },
    { id: "E3", proceeding: null, kind: "other", date: null, summary: "- a day nobody knows: 北京 and محمد stand in one letter." },
  ],
  authorities: [
    { id: "CZ/ks", state: "CZ", kind: "court_first", local: "Krajský soud v Plzni", english: "Regional Court in Plzeň" },
    { id: "CZ/vs", state: "CZ", kind: "court_appeal", local: "Vrchní soud v Praze", english: "High Court in Prague" },
  ],
  organisations: [{ id: "helsinki", name: "Žmogaus teisių stebėtojai", english: "Human Rights Observers", kind: "ngo", state: "LT" }],
  sources: [
    { n: 1, id: "S1", title: "Teismas leido išduoti", publisher: "Žinios", author: null, date: "2026-02-13", url: "https://news.example/lt/1", language: "lt", kind: "press_article", reliability: "B", line: "agency" },
    { n: 2, id: "S2", title: "Суд разрешил выдачу", publisher: "Новости", author: null, date: "2026-02-14", url: "https://news.example/ru/2", language: "ru", kind: "reprint", reliability: "C", line: "agency" },
    { n: 3, id: "S3", title: "Ruling of the Regional Court", publisher: null, author: null, date: "2026-02-20", url: null, language: "cs", kind: "court_document", reliability: "A", line: null },
  ],
  citations: [
    { statement: "VK-s1.sentence", source: "S1", stance: "supports", credibility: 1, asserts: null, place: null, quote: null, translation: null },
    { statement: "kestutyte.names", source: "S3", stance: "supports", credibility: 1, asserts: null, place: null, quote: null, translation: null },
    { statement: "D1.summary", source: "S1", stance: "supports", credibility: 2, asserts: null, place: null, quote: null, translation: null },
    { statement: "D1.date", source: "S3", stance: "supports", credibility: 1, asserts: null, place: "p. 1", quote: null, translation: null },
    { statement: "D1.date", source: "S2", stance: "contradicts", credibility: 5, asserts: "2026-02-14", place: null, quote: null, translation: null },
    { statement: "D2.summary", source: "S3", stance: "supports", credibility: 1, asserts: null, place: null, quote: null, translation: null },
    { statement: "E1.summary", source: "S1", stance: "supports", credibility: 2, asserts: null, place: null, quote: null, translation: null },
    { statement: "E2.summary", source: "S1", stance: "supports", credibility: 2, asserts: null, place: null, quote: null, translation: null },
    { statement: "E3.summary", source: "S2", stance: "supports", credibility: 3, asserts: null, place: null, quote: null, translation: null },
    { statement: "Q1.summary", source: "S1", stance: "supports", credibility: 2, asserts: null, place: null, quote: null, translation: null },
    { statement: "C1.wording", source: "S3", stance: "supports", credibility: 1, asserts: null, place: null, quote: null, translation: null },
    { statement: "K1.sentence", source: "S1", stance: "supports", credibility: 2, asserts: null, place: null, quote: null, translation: null },
    { statement: "L1.sentence", source: "S1", stance: "supports", credibility: 2, asserts: null, place: null, quote: null, translation: null },
    { statement: "R1.sentence", source: "S1", stance: "supports", credibility: 2, asserts: null, place: null, quote: null, translation: null },
  ],
  disputes: [{ id: "D1-date", statement: "D1.date", taken: "[2026-02-12,2026-02-13]", why: "The court’s own text gives two days." }],
});
