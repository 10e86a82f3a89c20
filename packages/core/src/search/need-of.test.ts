import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { InstitutionId } from "../institution/index.js"
import { Need, NeedId } from "../planning/index.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { matchNeed, matchOffers, needOf } from "./index.js"
import { catalogueOf, day, offerOf, questionOf, row, rows, school } from "./match.fixture.js"

const unit = (id: string) => SpatialUnitId.parse(id)
const facts = {
  id: NeedId.parse("schwimmen-querenburg"),
  raisedBy: { kind: "institution", institution: InstitutionId.parse("schule"), function: "leitung" },
  on: day("2026-10-01"),
  description: "Nachmittags gibt es keinen Schwimmkurs in Laufnähe.",
  lookedFor: "Schwimmkurs, Mi ab 15:00, höchstens 1.000 m",
} as const

const question = questionOf({
  ages: { fromMonths: 72, toMonths: 131, cover: "all" },
  roles: ["kind"],
  topics: ["schwimmen"],
  area: "querenburg",
  weekdays: ["we"],
  near: { position: school, metres: 1000 },
})
const far = offerOf({ id: "weit", topics: ["schwimmen"], places: [{ at: "site", site: "haus" }] })
const unmapped = offerOf({ id: "ungewiss", topics: ["schwimmen"], places: [{ at: "site", site: "keller" }] })
const other = offerOf({ id: "anders", topics: ["musik"] })

describe("a question for which nothing suits", () => {
  it("becomes a need with the gap as evidence: what to ask about first, then what came near (R36)", () => {
    const matches = matchOffers(catalogueOf([far, other, unmapped]), question)
    const need = Result.getOrThrow(needOf(matches, facts))
    expect(Need.parse(need)).toEqual(need)
    expect(need).toMatchObject({
      state: "registered",
      area: "querenburg",
      topics: ["schwimmen"],
      targetGroups: [{ roles: ["kind"], ages: { fromMonths: 72, toMonths: 131 } }],
      evidence: [{ kind: "offerGap", lookedFor: facts.lookedFor, nearMisses: ["ungewiss", "weit", "anders"] }],
      raisedOn: "2026-10-01",
    })
  })

  it("is no need where an offer suits", () => {
    const suits = offerOf({ topics: ["schwimmen"] })
    const refused = Result.getOrThrow(Result.flip(needOf(matchOffers(catalogueOf([suits]), question), facts)))
    expect(refused).toEqual({ _tag: "OfferSuits", path: ["hits"], offers: ["turnen"] })
  })

  it("is no need before it says where, what about and for whom", () => {
    const vague = questionOf({ weekdays: ["sa"] })
    const matches = matchOffers(catalogueOf([far]), vague)
    expect(Result.getOrThrow(Result.flip(needOf(matches, facts)))).toEqual({
      _tag: "QuestionTooVague",
      path: ["area"],
      missing: ["area", "topics", "targetGroups"],
    })
    const told = matchOffers(catalogueOf([far]), questionOf({ weekdays: ["sa"], grades: [3, 4] }))
    const need = Result.getOrThrow(needOf(told, { ...facts, area: unit("querenburg"), topics: ["schwimmen"] }))
    expect(need).toMatchObject({ area: "querenburg", topics: ["schwimmen"], targetGroups: [{ grades: [3, 4] }] })
  })

  it("is no need without words", () => {
    const matches = matchOffers(catalogueOf([far]), question)
    expect(Result.getOrThrow(Result.flip(needOf(matches, { ...facts, description: " " })))).toMatchObject({
      _tag: "InvalidValue",
      path: ["description"],
    })
  })
})

describe("a need", () => {
  const need = Result.getOrThrow(needOf(matchOffers(catalogueOf([far]), question), facts))

  it("is covered by an offer for all of its ages, on its topic and in its area, at whatever time", () => {
    const covering = offerOf({ topics: ["schwimmen"], ...rows(row("sa", "09:00", "10:00")) })
    expect(matchNeed(catalogueOf([covering]), need).verdict).toBe("hit")
    const olderOnes = offerOf({ topics: ["schwimmen"], targetGroups: [{ ages: { fromMonths: 96 } }] })
    const { verdict, groups } = matchNeed(catalogueOf([olderOnes]), need)
    expect([verdict, groups[0]?.nearMisses[0]?.fits[0]]).toMatchObject([
      "missed",
      { criterion: "ages", tooYoungMonths: 24 },
    ])
    expect(groups[0]?.question).toEqual({
      ages: { fromMonths: 72, toMonths: 131, cover: "all" },
      roles: ["kind"],
      topics: ["schwimmen"],
      area: "querenburg",
    })
  })

  it("for two groups is covered where each has its offer, and open where one has to be asked about", () => {
    const both = Need.parse({ ...need, targetGroups: [...need.targetGroups, { roles: ["eltern"] }] })
    const forChildren = offerOf({ topics: ["schwimmen"] })
    const forParents = offerOf({ id: "eltern", topics: ["schwimmen"], targetGroups: [{ roles: ["eltern"] }] })
    expect(matchNeed(catalogueOf([forChildren]), both).verdict).toBe("missed")
    expect(matchNeed(catalogueOf([forChildren, forParents]), both).verdict).toBe("hit")
    const forWhom = offerOf({ id: "offen", topics: ["schwimmen"], targetGroups: [] })
    expect(matchNeed(catalogueOf([forChildren, forWhom]), both).verdict).toBe("open")
  })
})
