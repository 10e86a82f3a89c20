/** Phone parts: a cell of telephone numbers taken apart into its numbers, their labels and the words around them. */

/** What a label says that a number is for. */
export type Line = "phone" | "fax"

/** One number as it stands in a cell. */
export interface NumberPart {
  readonly text: string
  /** Empty where no label says it. */
  readonly lines: ReadonlyArray<Line>
}

/** A cell taken apart. */
export interface PhoneParts {
  readonly numbers: ReadonlyArray<NumberPart>
  /** What stands beside the numbers and is no label: `Büro`, `nach 16 Uhr`, perhaps a name. */
  readonly notes: ReadonlyArray<string>
}

/** Takes a cell apart at line breaks, separators, joining words and labels; slashes inside a number stay. */
export const phoneParts = (cell: string): PhoneParts => {
  const numbers: Array<NumberPart> = []
  const notes: Array<string> = []
  let lines: ReadonlyArray<Line> = []
  for (const piece of plain(cell).split(separator)) {
    const words = piece.split(label)
    let labelled: Array<Line> = []
    // A split by a group gives text and label in turn.
    words.forEach((word, index) => {
      if (index % 2 === 1) {
        labelled.push(/^(?:telefax|fax|fx|f)$/i.test(word) ? "fax" : "phone")
        return
      }
      if (labelled.length > 0 && bare(word) !== "") {
        lines = [...new Set(labelled)]
        labelled = []
      }
      const read = numberIn(word)
      if (read.text !== "") numbers.push({ text: read.text, lines })
      notes.push(...read.notes)
    })
    const last = numbers.at(-1)
    // `12345 (Fax)`: the label stands behind its number.
    if (labelled.length > 0 && last !== undefined && /\d\W*\(\W*\p{L}+\W*\)?\W*$/u.test(piece))
      numbers[numbers.length - 1] = { text: last.text, lines: [...new Set(labelled)] }
    else if (labelled.length > 0) lines = [...new Set(labelled)]
  }
  return { numbers, notes }
}

/** One spelling of what the eye does not tell apart. */
const plain = (cell: string): string => cell.replaceAll(/[‐‑‒–—−]/g, "-").replaceAll(/[⁄∕]/g, "/")

const separator =
  /\n|;|\||,(?!\d{1,2}$)|\s(?:oder|od\.|o\.|u\.|und|bzw\.?|sowie|&)\s|(?<=\d)\s?(?:oder|od\.|o\.|und|u\.|bzw\.?)\s?(?=[+(\d])|\s?\/{1,2}\s?(?=\+|\(?0\d{2})/i

const label =
  /(?<!\p{L})(telefax|tele(?:f|ph)on|tel|fon|phone|fax|mobil(?:telefon|funk)?|handy|fx|[tfm](?=[.:]))(?:-?(?:nummer|nr\.?))?(?!\p{L})[.:]*/iu

/** What of a word between labels is more than what joins them. */
const bare = (word: string): string => word.replace(/^[\s/&.:+()-]*(?:und|u\.?)?[\s/&.:()-]*$/i, "")

interface NumberAndNotes {
  readonly text: string
  readonly notes: ReadonlyArray<string>
}

/** The longest stretch of number signs, and the words before and behind it. */
const numberIn = (word: string): NumberAndNotes => {
  const text = word.trim()
  if (numberSigns.test(text)) return { text: trimmed(text), notes: [] }
  const stretches = [...text.matchAll(stretch)].filter(([found]) => countDigits(found) >= fewestDigits)
  const [first] = stretches
  if (first === undefined || stretches.length > 1) return { text: "", notes: wordsOf(text) }
  const end = first.index + first[0].length
  return { text: trimmed(first[0]), notes: [...wordsOf(text.slice(0, first.index)), ...wordsOf(text.slice(end))] }
}

/** A stretch with fewer digits beside words is a time or a room. */
const fewestDigits = 5

const numberSigns = /^[+\d\s()/.*-]*\d[\d\s()/.*-]*$/

const stretch = /[+(\d][+\d\s()/.-]*/g

/** How many digits a text has. */
export const countDigits = (text: string): number => text.replaceAll(/\D/g, "").length

/** Without a bracket that nothing opens or closes, and what else is left over at the ends. */
const trimmed = (text: string): string => {
  const inner = text.replace(/^[\s/.*-]+/, "").replace(/[\s/.*(+-]+$/, "")
  const closes = inner.endsWith(")") && !inner.includes("(")
  return (closes ? inner.slice(0, -1) : inner).trim()
}

const wordsOf = (text: string): ReadonlyArray<string> => {
  const words = text.replace(/^[\s,.:/()-]+/, "").replace(/[\s,:/(-]+$/, "")
  return /[\p{L}\d]/u.test(words) ? [words.replace(/^([^(]*)\)$/, "$1")] : []
}
