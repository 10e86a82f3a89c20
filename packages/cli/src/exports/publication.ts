/** Publications: with `--publish`, what is exported is noted in the publication log of the network. */
import { createHash } from "node:crypto"
import { InstitutionId } from "@sozialraum/core"
import { recordPublication } from "@sozialraum/service"
import { Institutions, type Store } from "@sozialraum/store"
import { type Context, text, texts } from "../context.js"
import { needed } from "../reports/asking.js"
import { audienceOf } from "./ical.js"
import type { Written } from "./written.js"

/**
 * Notes what is about to go out under the id that `--publish` gives; without it, nothing is noted.
 *
 * @problem IdTaken, InvalidValue - thrown, as `recordPublication` of the service says
 * @rule P12
 */
export const note = async (store: Store, written: Written, context: Context): Promise<void> => {
  const { options, network, at } = context
  if (text(options, "publish") === undefined) {
    const [given] = ["licence", "recipient"].filter((name) => options[name] !== undefined)
    if (given !== undefined) needed(options, "publish")
    return
  }
  const [area, ...moreAreas] = texts(options, "area")
  const licence = text(options, "licence")
  const recipients = await Promise.all(texts(options, "recipient").map((name) => recipientOf(store, name, network)))
  const facts = {
    id: needed(options, "publish"),
    format: written.format,
    audience: audienceOf(context),
    ...(area === undefined || moreAreas.length > 0 ? {} : { area }),
    filter: filterOf(context),
    sha256: createHash("sha256").update(written.content).digest("hex"),
    ...(licence === undefined ? {} : { licence }),
    recipients,
  }
  await store.run(recordPublication({ network, by: "export", at }, written.values, facts))
}

/** An institution of the network by its id; anybody else as it is written. */
const recipientOf = async (store: Store, name: string, network: string) => {
  const id = InstitutionId.safeParse(name)
  const known = id.success ? await store.collection(Institutions, network).get(id.data) : undefined
  return known === undefined ? { asWritten: name } : { institution: known.value.id }
}

/** What was asked for beside one area, by the names of the options. */
const filterOf = ({ options }: Context): Readonly<Record<string, string>> => {
  const areas = texts(options, "area")
  const asked = [
    "age",
    "conference",
    "institution",
    "offer",
    "resource",
    "tie",
    "topic",
    ...(areas.length > 1 ? ["area"] : []),
  ]
  return Object.fromEntries(
    asked.flatMap((name) => (texts(options, name).length === 0 ? [] : [[name, texts(options, name).join(", ")]])),
  )
}
