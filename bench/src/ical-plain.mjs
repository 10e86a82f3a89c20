/** A plain writer: what RFC 5545 asks for, put together as text, and nothing else. It is what others are held against. */

const two = Array.from({ length: 100 }, (_, count) => String(count).padStart(2, "0"))

const stamp = (ms) => {
  const at = new Date(ms)
  const day = `${at.getUTCFullYear()}${two[at.getUTCMonth() + 1]}${two[at.getUTCDate()]}`
  return `${day}T${two[at.getUTCHours()]}${two[at.getUTCMinutes()]}${two[at.getUTCSeconds()]}Z`
}

const special = /[\\;,\n]/
const escaped = (text) => (special.test(text) ? text.replaceAll(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n") : text)

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const notAscii = /[^\x00-\x7f]/

const folded = (line) => {
  if (line.length <= 25 || (line.length <= 75 && !notAscii.test(line))) return `${line}\r\n`
  let [out, from, octets] = ["", 0, 0]
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    const isPair = code >= 0xd800 && code < 0xdc00
    const width = code < 0x80 ? 1 : code < 0x800 ? 2 : isPair ? 4 : 3
    if (octets + width > 75) {
      out += `${line.slice(from, at)}\r\n `
      from = at
      octets = 1
    }
    octets += width
    if (isPair) at++
  }
  return `${out}${line.slice(from)}\r\n`
}

const dates = ({ days, utc, interval }) => {
  if (days !== undefined) {
    const [from, to] = [days.from, days.to].map((day) => day.replaceAll("-", ""))
    const outlook = "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\nX-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE\r\n"
    return `DTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\n${outlook}`
  }
  if (utc !== undefined) return `DTSTART:${stamp(utc[0])}\r\nDTEND:${stamp(utc[1])}\r\n`
  const clock = (local) => `${local.slice(0, 4)}${local.slice(5, 7)}${local.slice(8, 13)}${local.slice(14)}00`
  const { start, end, zone } = interval
  return folded(`DTSTART;TZID=${zone}:${clock(start)}`) + folded(`DTEND;TZID=${zone}:${clock(end)}`)
}

const degrees = (value) => Math.round(value * 1e6) / 1e6 || 1e-6

const componentText = (entry) => {
  let text = `BEGIN:VEVENT\r\n${folded(`UID:${entry.uid}`)}SEQUENCE:${entry.sequence}\r\nDTSTAMP:${stamp(entry.changed)}\r\n`
  text += dates(entry)
  text += folded(`SUMMARY:${escaped(entry.summary)}`)
  if (entry.free) text += "TRANSP:TRANSPARENT\r\n"
  if (entry.location !== "") text += folded(`LOCATION:${escaped(entry.location)}`)
  if (entry.position !== undefined) text += `GEO:${degrees(entry.position.lat)};${degrees(entry.position.lon)}\r\n`
  if (entry.description !== undefined) text += folded(`DESCRIPTION:${escaped(entry.description)}`)
  if (entry.categories.length > 0) text += folded(`CATEGORIES:${entry.categories.map(escaped).join(",")}`)
  if (entry.url !== undefined) text += folded(`URL;VALUE=URI:${entry.url}`)
  text += `STATUS:${entry.status}\r\nCREATED:${stamp(entry.created)}\r\nLAST-MODIFIED:${stamp(entry.changed)}\r\n`
  for (const line of entry.more) text += folded(line)
  return `${text}END:VEVENT\r\n`
}

/** All components, between a head and the end of the calendar that are given. */
export const plainText = (head, components) => {
  let text = head
  for (const component of components) text += componentText(component)
  return `${text}END:VCALENDAR\r\n`
}
