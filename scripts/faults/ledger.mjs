/**
 * Ledger: commits that follow from a seed, one after another, and what a network must hold after so many of them.
 *
 * The n-th commit and all that comes of it is known beforehand: so it can be told afterwards, whatever happened, whether each
 * commit is there as a whole, exactly once, and in its place.
 */
import { isDeepStrictEqual } from "node:util"
import { beginning } from "@sozialraum/store"
import { below, randomOf } from "./random.mjs"

const collection = "entries"
const most = 24
const ids = Array.from({ length: most }, (_, number) => `d${number}`)
const [by, at] = ["writer", "2026-03-02T09:00:00Z"]

/**
 * Begins an empty ledger.
 *
 * @param fill - the longest filling of a document, in characters
 */
export const ledgerOf = ({ seed, network, fill = 2000 }) => {
  /** By id: revision, the number of the commit that wrote it last, its document while there is one, and older documents. */
  const held = new Map(ids.map((id) => [id, { revision: 0, document: undefined, kept: new Map() }]))
  const keyOf = (id) => ({ network, collection, id })
  let count = 0

  /** The n-th commit, for n one more than were written; `attempt` counts those of which it is sure that nothing was written. */
  const commitOf = (attempt = 0) => {
    const number = count + 1
    const random = randomOf(seed, network, number)
    const share = random()
    const chosen = ids.filter(() => random() < share)
    if (chosen.length === 0) chosen.push(ids[below(random, most)])
    const writes = chosen.map((id) => {
      const isThere = held.get(id).document !== undefined
      if (isThere && random() < 0.15) return { _tag: "Remove", key: keyOf(id) }
      const document = { number, id, text: "ü".repeat(below(random, fill)) }
      const indexes = [
        { name: "byNumber", value: String(number) },
        { name: "all", value: "all" },
      ]
      return { _tag: "Put", key: keyOf(id), document, indexes, schema: 1 }
    })
    const checks = chosen
      .filter(() => random() < 0.5)
      .map((id) => ({
        key: keyOf(id),
        revision: held.get(id).document === undefined ? 0 : held.get(id).revision,
      }))
    const forgets = random() < 0.1 ? [{ _tag: "Forget", key: keyOf(chosen[0]) }] : []
    const id = attempt === 0 ? `c${number}` : `c${number}.${attempt}`
    return { network, id, checks, writes: [...writes, ...forgets], by, reason: `commit ${number}`, at }
  }

  /** Takes the commit as written. @returns the revisions that its receipt must name */
  const written = (commit) => {
    count += 1
    return commit.writes.map((write) => {
      const entry = held.get(write.key.id)
      if (write._tag === "Forget") {
        for (const revision of entry.kept.keys()) if (revision < entry.revision) entry.kept.delete(revision)
        if (entry.document === undefined) entry.kept.clear()
        return entry.revision
      }
      entry.revision += 1
      entry.document = write.document
      if (write._tag === "Put") entry.kept.set(entry.revision, write.document)
      return entry.revision
    })
  }

  const changesOf = (commit, revisions) =>
    commit.writes.flatMap(({ _tag, key }, place) =>
      _tag === "Forget"
        ? []
        : [{ key, revision: revisions[place], kind: _tag === "Put" ? "put" : "remove", at, by, ...said(commit) }],
    )

  /** What is wrong with the documents, the indexes and the history, after all that was written. */
  const wrongIn = async (backend) => {
    const present = ids.filter((id) => held.get(id).document !== undefined)
    const found = await backend.get(ids.map(keyOf))
    const wrong = ids.filter((id, place) => {
      const { document, revision } = held.get(id)
      const [is, was] = [found[place], document === undefined ? undefined : { document, revision }]
      return !isDeepStrictEqual(is && { document: is.document, revision: is.revision }, was)
    })
    const query = { network, collection, limit: 1000 }
    const inIndex = await backend.query({ ...query, index: { name: "all" } })
    const last = String(count)
    const byLast = await backend.query({ ...query, index: { name: "byNumber", from: last, to: `${last}\u0001` } })
    const ofLast = present.filter((id) => held.get(id).document.number === count)
    const refs = ids.flatMap((id) =>
      Array.from({ length: held.get(id).revision }, (_, revision) => ({ id, revision: revision + 1 })).slice(-30),
    )
    const past = await backend.versions(refs.map(({ id, revision }) => ({ key: keyOf(id), revision })))
    const lost = refs.filter(
      ({ id, revision }, place) => !isDeepStrictEqual(past[place]?.document, held.get(id).kept.get(revision)),
    )
    return [
      ...wrong.map((id) => `${network}: ${id} is not as commit ${count} left it`),
      ...differs(`${network}: the index of all`, idsOf(inIndex), present.toSorted()),
      ...differs(`${network}: the index by number`, idsOf(byLast), ofLast.toSorted()),
      ...lost.map(({ id, revision }) => `${network}: revision ${revision} of ${id} is not as it was`),
    ]
  }

  return { network, count: () => count, commitOf, written, changesOf, wrongIn }
}

const said = ({ id, reason }) => ({ reason, commit: id })

const idsOf = ({ items }) => items.map(({ key }) => key.id).toSorted()

const differs = (what, found, expected) =>
  isDeepStrictEqual(found, expected) ? [] : [`${what}: found ${found.join()} instead of ${expected.join()}`]

/** Reads everything that happened in a network after a place. */
export const readOn = async (backend, network, after = beginning) => {
  const found = []
  for (let page = [undefined], place = after; page.length > 0; place = page.at(-1)?.cursor ?? place) {
    page = await backend.changes({ network, after: place, limit: 1000 })
    found.push(...page)
  }
  return found
}
