import { duplicateCandidates, Listed, planDelivery, worksAtCandidates } from "@sozialraum/core/institution"
import { expect, test } from "vitest"
import { readList } from "../index.js"
import { bytesOf, readReal } from "../real-lists.fixture.js"

const listingsOf = (name: string) => readReal(name).accepted.map(({ value }) => value)
const entriesOf = (name: string) => listingsOf(name).map((listing) => ({ source: name, listing }))

test("between October and December 2025 Berlin added 47 Kitas, lost 8 and changed 42, and no more", () => {
  const before = readList(bytesOf("berlin-kitas-2025-10"), { source: "berlin" })
  const known = before.accepted.map(({ value: listing, lines }) => Listed.parse({ source: "berlin", listing, lines }))
  const after = readList(bytesOf("berlin-kitas-2025-12"), {
    source: "berlin",
    known: known.map(({ listing }) => listing),
  })
  const plan = planDelivery(
    known,
    after.accepted.map(({ value }) => value),
  )
  const fields = plan.changed.flatMap((change) => change.fields.map(({ field }) => field))
  expect([plan.added.length, plan.missing.length, plan.changed.length, plan.unchanged.length]).toEqual([
    47, 8, 42, 2802,
  ])
  expect(
    Object.fromEntries([...new Set(fields)].map((one) => [one, fields.filter((field) => field === one).length])),
  ).toEqual({
    address: 1,
    capacity: 26,
    name: 11,
    phones: 8,
    position: 1,
  })
})

test("of 193 Kitas of Bochum two records may be one house, and no neighbours are suspected", () => {
  expect(duplicateCandidates(entriesOf("bochum-kitas-2023")).map(({ ids, because }) => [...ids, because[0]])).toEqual([
    ["bochum-kitas-2023:454615", "bochum-kitas-2023:21954", { reason: "similarName", similarity: 1, kind: "same" }],
  ])
})

test("music schools of Bochum work at schools: relations, and none of them a duplicate (R9)", () => {
  const entries = entriesOf("bochum-schulen-2023")
  const names = new Map<string, string>(entries.map(({ listing }) => [listing.id, listing.name]))
  const relations = worksAtCandidates(entries).map(({ guest, host }) => [names.get(guest), names.get(host)])
  expect(relations).toContainEqual(["Bezirksmusikschule Bochum-Nord, Standort 1", "Heinrich-Böll-Gesamtschule"])
  expect(relations.every(([guest]) => /musikschule/i.test(guest ?? ""))).toBe(true)
  const pairs = new Set(duplicateCandidates(entries).map(({ ids }) => ids.toSorted().join()))
  expect(worksAtCandidates(entries).filter(({ guest, host }) => pairs.has([guest, host].toSorted().join()))).toEqual([])
})
