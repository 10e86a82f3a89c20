/** Encodings: how a body is packed on its way, as the caller accepts it. */

/** The name of an encoding, as HTTP has it: `gzip`, `br`. @german Inhaltskodierung */
export type Encoding = string

/** Packs bytes. @german Packer */
export type Encoder = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>

/** Encoders by name, those that pack best first. @german Packer nach Namen */
export type Encoders = Readonly<Record<Encoding, Encoder>>

/** What every runtime of the web standards can do. */
export const gzip: Encoder = async (bytes) => {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/**
 * The encoding that a caller likes best, of those that there are.
 *
 * @param accepted - the header `Accept-Encoding`
 * @param available - the names, the better first: they decide where the caller does not mind
 * @returns `identity` where it accepts none of them
 * @source RFC 9110, section 12.5.3
 */
export const encodingFor = (accepted: string | null, available: ReadonlyArray<Encoding>): Encoding => {
  if (accepted === null || accepted === "") return "identity"
  const wishes = new Map(accepted.split(",").map(wish))
  const anyOther = wishes.get("*") ?? 0
  const weightOf = (name: Encoding): number => wishes.get(name) ?? (name === "identity" ? 0 : anyOther)
  let best = "identity"
  for (const name of available)
    if (
      weightOf(name) > 0 &&
      weightOf(name) >= weightOf("identity") &&
      (best === "identity" || weightOf(name) > weightOf(best))
    )
      best = name
  return best
}

/** `gzip;q=0.5` as name and weight; a weight that is none counts as 1. */
const wish = (entry: string): readonly [Encoding, number] => {
  const [coding = "", ...parameters] = entry.split(";").map((part) => part.trim().toLowerCase())
  const given = parameters.find((parameter) => /^q\s*=/.test(parameter))
  const weight = given === undefined ? 1 : Number(given.slice(given.indexOf("=") + 1))
  return [coding === "x-gzip" ? "gzip" : coding, weight >= 0 && weight <= 1 ? weight : 1]
}
