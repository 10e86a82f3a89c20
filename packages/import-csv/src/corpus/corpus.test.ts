import { writeFileSync } from "node:fs"
import { expect, test } from "vitest"
import { type Case, combined, single } from "./cases.fixture.js"
import { scoreHeading, scoreLine, sumOf } from "./score.fixture.js"
import { subjects } from "./subject.fixture.js"
import { variations } from "./variations.fixture.js"

/**
 * All rows of all lists with SOZIALRAUM_CORPUS=full, else their first ones. CORPUS_OUT names a file that gets a line for
 * each case that came out differently.
 */
const isFull = process.env["SOZIALRAUM_CORPUS"] === "full"
const out = process.env["CORPUS_OUT"]

const lists = subjects(isFull ? Number.POSITIVE_INFINITY : 40)
const singles = lists.flatMap((list) => variations.flatMap((variation) => single(list, variation) ?? []))
const seeds = Array.from({ length: isFull ? 40 : 10 }, (_, seed) => seed)
const several = lists.flatMap((list) => seeds.flatMap((seed) => combined(list, seed) ?? []))
const isHeadless = ({ variations }: Case): boolean => variations.some(({ name }) => name === "dropped")
const withHeader = [...singles, ...several].filter((one) => !isHeadless(one))
const headless = [...singles, ...several].filter(isHeadless)

test("the scores of all transformations are told", () => {
  const groups = [
    ...variations.map(({ axis, name }) => ({
      name: `${axis}: ${name}`,
      cases: singles.filter(({ variations: [one] }) => one?.axis === axis && one.name === name),
    })),
    { name: "several at once", cases: several.filter((one) => !isHeadless(one)) },
    { name: "several at once, header dropped", cases: several.filter(isHeadless) },
    { name: "all with a header", cases: withHeader },
    { name: "all without", cases: headless },
  ]
  expect(groups.filter(({ cases }) => cases.length === 0)).toEqual([])
  console.log([scoreHeading, ...groups.map(({ name, cases }) => scoreLine(name, cases))].join("\n"))
  if (out !== undefined) writeFileSync(out, [...singles, ...several].flatMap(told).join("\n"))
})

test("a list written another way has the dialect in which it is written", () => {
  expect(sumOf([...withHeader, ...headless]).dialect).toBeGreaterThanOrEqual(0.98)
})

test("a list written another way has as many records as before", () => {
  expect(
    [...withHeader, ...headless]
      .filter(({ score }) => !score.records)
      .flatMap(told)
      .slice(0, 20),
  ).toEqual([])
})

test("a list written another way has the same fields, and hardly ever a wrong one", () => {
  const { right, wrong } = sumOf(withHeader)
  expect(right).toBeGreaterThanOrEqual(0.97)
  expect(wrong).toBeLessThanOrEqual(0.01)
})

test("without its header a list has fields that are certain, and hardly ever a wrong one", () => {
  const { right, wrong } = sumOf(headless)
  expect(right).toBeGreaterThanOrEqual(leastWithoutHeader)
  expect(wrong).toBeLessThanOrEqual(0.01)
})

/** Names, addresses, codes and mailboxes can be known by their looks; what a number counts cannot. */
const leastWithoutHeader = 0.4

test("a list written another way says the same about its institutions", () => {
  expect(sumOf(withHeader).values).toBeGreaterThanOrEqual(0.99)
})

test("no row is lost without a word, whatever way a list is written", () => {
  expect(
    [...withHeader, ...headless].flatMap(({ lost, subject }) => lost.map((row) => `${subject}: ${row}`)).slice(0, 20),
  ).toEqual([])
})

const told = ({ subject, variations: made, score }: Case): ReadonlyArray<string> =>
  score.differences.length === 0
    ? []
    : [`${subject} [${made.map(({ name }) => name).join(" + ")}] ${score.differences.join(" | ")}`]
