/** Feed secrets: the part of an address that nobody can guess. */
import * as z from "zod"

/** The secret part of an address: 128 bits or more in base64url, short enough for every calendar program. @german Geheimer Adressteil */
export const FeedSecret = z
  .string()
  .regex(/^[\w-]{22,86}$/)
  .brand<"FeedSecret">()
export type FeedSecret = z.infer<typeof FeedSecret>

/**
 * Writes random bytes as a text for an address. The bytes come from the edge, from `crypto.getRandomValues`: sixteen at
 * least, twenty are plenty.
 *
 * @returns base64url without padding
 * @source RFC 4648, section 5
 * @example
 * import { feedSecretText } from "@sozialraum/core"
 * feedSecretText(new Uint8Array([251, 255, 190, 0])) // => "-_--AA"
 */
export const feedSecretText = (random: Uint8Array): string => {
  let text = ""
  for (let at = 0; at < random.length; at += 3) {
    const [a = 0, b = 0, c = 0] = random.subarray(at, at + 3)
    const bits = (a << 16) | (b << 8) | c
    const used = Math.min(3, random.length - at) + 1
    for (let digit = 0; digit < used; digit += 1) text += digits[(bits >> (18 - 6 * digit)) & 63]
  }
  return text
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
