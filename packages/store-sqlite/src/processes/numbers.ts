/** What the processes of the tests write: numbers under ids. A commit gives every id the same number. */
import { ExternalId } from "@sozialraum/core"
import { collection } from "@sozialraum/store"

/** Numbers by id, found by number, too. */
export const Numbers = collection({
  name: "numbers",
  schema: ExternalId,
  id: (number) => number.scheme,
  indexes: { byNumber: (number) => number.value },
})

/** The network of the tests. */
export const network = "bochum"

/** The ids that one commit writes. */
export const ids = Array.from({ length: 400 }, (_, index) => `n${index}`)

/** Who, why and when. */
export const said = { network, by: "process", reason: "test", at: "2026-03-02T09:00:00Z" }
