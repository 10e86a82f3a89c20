import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { icalExporter } from "@sozialraum/export-ical"
import { describe, expect, it } from "vitest"
import { generatedContents } from "../ical-oracle/networks.mjs"
import { sampleContent } from "../ical-oracle/sample.mjs"
import { isInstalled, isLeftOut, run } from "./program.mjs"

const library = "/usr/share/php/Sabre/VObject/autoload.php"
const installed = isInstalled("php", ["-r", `exit(is_file('${library}') ? 0 : 1);`])

const script = fileURLToPath(new URL("sabre.php", import.meta.url))

/** Reads feeds as Nextcloud does: how many entries each has, and what is wrong with it at the strictest. */
const validated = async (feeds: ReadonlyArray<string>) => {
  const folder = mkdtempSync(join(tmpdir(), "sozialraum-sabre-"))
  try {
    const files = feeds.map((feed, index) => {
      const file = join(folder, `${index}.ics`)
      writeFileSync(file, feed)
      return file
    })
    const { code, output } = await run(folder, ["php", script, ...files])
    expect(code, output).toBe(0)
    return JSON.parse(output)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.skipIf(isLeftOut(installed))("sabre/vobject", () => {
  it("has nothing to say about a feed, of the sample or of random networks, for nobody and with tasks", async () => {
    const contents = [await sampleContent(), ...generatedContents(3, 20261123)]
    const feeds = contents.flatMap((content) =>
      (["public", "network"] as const).flatMap((audience) =>
        (["days", "tasks"] as const).map((deadlines) => icalExporter.write(content, { audience, deadlines }).text),
      ),
    )
    const told = await validated(feeds)
    expect(told.flatMap(({ findings }: { findings: ReadonlyArray<string> }) => findings)).toEqual([])
    const entries = feeds.map((feed) => feed.split("\r\nBEGIN:VEVENT\r\n").length - 1)
    expect(told.map(({ entries }: { entries: number }) => entries)).toEqual(entries)
  })

  it("notices a feed that is broken", async () => {
    const feed = icalExporter.write(await sampleContent(), {}).text
    const broken = [
      feed.replace("\r\nDTSTAMP:", "\r\nDTSTAMP"),
      feed.replace("END:VEVENT", "END:VTODO"),
      feed.replace("RRULE:FREQ=WEEKLY", "RRULE:FREQ=FORTNIGHTLY"),
    ]
    const told = await validated(broken)
    expect(told.map(({ findings }: { findings: ReadonlyArray<string> }) => findings.length)).toEqual([1, 1, 1])
  })
})
