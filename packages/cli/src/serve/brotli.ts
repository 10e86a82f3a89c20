/** Brotli: packs calendars smaller than gzip, where the server's Node can. */
import { promisify } from "node:util"
import { brotliCompress, constants } from "node:zlib"
import type { Encoder } from "@sozialraum/feed"

const compress = promisify(brotliCompress)

/** At a level that costs about as much as gzip: it is done once for each state of a calendar. */
export const brotli: Encoder = async (bytes) =>
  Uint8Array.from(
    await compress(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  )
