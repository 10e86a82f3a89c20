/** The life of an institution: providers, states and sites on one time line. */
import { Institution, providerOn, statusOn } from "@sozialraum/core/institution"
import { LocalDate } from "@sozialraum/core/time"
import { line, picture, rect, text } from "./svg.mjs"

/** What the press reported of the youth centre in Querenburg (WAZ 2022, 2023). */
const youthCentre = Institution.parse({
  id: "iniq",
  name: "IniQ",
  types: ["jugendtreff"],
  providers: [
    { provider: "pro-steinkuhl", to: "2022-01-01" },
    { provider: "via-ruhr", from: "2023-05-01" },
  ],
  statuses: [{ status: "temporarilyClosed", from: "2022-01-01", to: "2023-05-01" }],
  sites: [{ site: "peter-parler-weg-7" }],
})
const providers = { "pro-steinkuhl": ["Pro Steinkuhl", "a"], "via-ruhr": ["ViA Ruhr", "c"] }
const statuses = { active: ["active", "c"], temporarilyClosed: ["temporarilyClosed", "b"] }

const [left, right, from, months] = [110, 685, { year: 2021, month: 7 }, 30]
const dayOf = (month) =>
  LocalDate.parse(new Date(Date.UTC(from.year, from.month - 1 + month, 1)).toISOString().slice(0, 10))
const xOf = (month) => left + ((right - left) * month) / months

/** Neighbouring months with the same answer, as one bar. */
const bars = (y, answer, faces) => {
  const said = Array.from({ length: months }, (_, month) => answer(dayOf(month)))
  return said.flatMap((value, month) => {
    if (value === undefined || said[month - 1] === value) return []
    const end = said.findIndex((other, later) => later > month && other !== value)
    const [label, colour] = faces[value]
    const [x, x2] = [xOf(month), xOf(end < 0 ? months : end)]
    return [rect(x, y, x2 - x, 26, colour), text((x + x2) / 2, y + 18, label, "on", "middle")]
  })
}

export const institutions = () =>
  picture(
    {
      width: 720,
      height: 190,
      title: "The life of an institution",
      description:
        "A youth centre is active until the end of 2021, temporarily closed until May 2023, then active with another provider.",
    },
    [
      Array.from({ length: months / 6 + 1 }, (_, half) => [
        line(xOf(half * 6), 20, xOf(half * 6), 150, "grid"),
        text(xOf(half * 6), 172, dayOf(half * 6).slice(0, 7), "small quiet", "middle"),
      ]),
      text(10, 48, "providers", "head"),
      text(10, 62, "Träger", "small quiet"),
      bars(30, (day) => providerOn(youthCentre, day), providers),
      text(10, 88, "statuses", "head"),
      text(10, 102, "Betriebszustand", "small quiet"),
      bars(70, (day) => statusOn(youthCentre, day), statuses),
      text(10, 128, "sites", "head"),
      text(10, 142, "Standorte", "small quiet"),
      bars(110, () => "site", { site: ["Peter-Parler-Weg 7", "a"] }),
    ],
  )
