import { fieldChanges } from "@sozialraum/core/institution"
import { describe, expect, test } from "vitest"
import { readList } from "../index.js"
import type { Instance } from "./defect.fixture.js"
import { defects } from "./defects.fixture.js"

const read = ({ list, options = {} }: Instance) => readList(list, { source: "liste", ...options })

test("every class of defects that lists.md counts is here, each at least twice", () => {
  expect(defects.map(({ number }) => number)).toEqual(Array.from({ length: 33 }, (_, index) => index + 1))
  for (const { instances } of defects)
    expect(new Set(instances.map(({ list }) => String(list))).size).toBeGreaterThan(1)
})

describe.each(defects)("defect $number, $name", ({ instances }) => {
  test.each(instances.map((instance, index) => ({ index, instance })))(
    "list $index gives every institution",
    ({ instance }) => {
      const { accepted, records } = read(instance)
      expect(records).toBe(instance.records)
      expect(accepted.map(({ value }) => value)).toMatchObject(instance.values)
    },
  )

  test.each(instances.flatMap((instance, index) => (instance.positions === undefined ? [] : [{ index, instance }])))(
    "list $index puts them where they are, or nowhere",
    ({ instance }) => {
      const found = read(instance).accepted.map(({ value: { position } }) => position ?? null)
      expect(found).toEqual(
        instance.positions?.map(
          (point) => point && { lon: expect.closeTo(point[0], 2), lat: expect.closeTo(point[1], 2) },
        ),
      )
    },
  )

  test.each(instances.flatMap((instance, index) => (instance.findings === undefined ? [] : [{ index, instance }])))(
    "list $index is reported",
    ({ instance }) => {
      const found = read(instance).findings
      for (const expected of instance.findings ?? []) {
        const [tag, line] = typeof expected === "string" ? [expected, undefined] : expected
        expect(found.filter(({ _tag }) => _tag === tag).map((one) => one.line)).toEqual(
          line === undefined ? expect.anything() : expect.arrayContaining([line]),
        )
        expect(found.map(({ _tag }) => _tag)).toContain(tag)
      }
    },
  )

  test.each(instances.flatMap((instance, index) => (instance.secrets === undefined ? [] : [{ index, instance }])))(
    "list $index keeps its secrets",
    ({ instance }) => {
      const said = JSON.stringify(read(instance))
      for (const secret of instance.secrets ?? []) expect(said).not.toContain(secret)
    },
  )

  test.each(
    instances.flatMap(({ next, ...instance }, index) => (next === undefined ? [] : [{ index, instance, next }])),
  )("list $index, delivered again, changes only what changed", ({ instance, next }) => {
    const known = read(instance).accepted.map(({ value }) => value)
    const after = readList(next.list, { source: "liste", known }).accepted.map(({ value }) => value)
    const changed = after.filter((value) => {
      const before = known.find(({ id }) => id === value.id)
      return before === undefined || fieldChanges(before, value).some(({ spelling }) => spelling !== true)
    })
    expect(changed.map(({ name }) => name)).toEqual(next.changed)
  })
})
