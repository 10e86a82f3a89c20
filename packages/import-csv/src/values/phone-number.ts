/** Phone numbers: one number as a list writes it, brought to the international spelling. */
import { parsePhoneNumberFromString } from "libphonenumber-js/min"
import { isMobile, lengthOfAreaCode } from "./area-code.js"

/** What is known about a number beside its digits. */
export interface Around {
  /** Of the column beside it, with or without leading zero; empty where there is none. */
  readonly areaCode: string
  /** Without leading zero: the code that the other numbers of the same town have. */
  readonly townCode?: string | undefined
  /** The numbers of the list are written without area code. */
  readonly isLocal?: boolean
}

/** A number in international spelling. */
export interface PhoneNumber {
  readonly value: string
  /** Something was mended that the list has wrong or left out. */
  readonly mended: boolean
}

/** Reads one number; `undefined` where it cannot be read for certain. */
export const readPhoneNumber = (text: string, around: Around): PhoneNumber | undefined => {
  const all = digits(text)
  if (shortNumbers.has(all)) return { value: all, mended: false }
  const whole = withoutFloat(text)
  if (whole === undefined || !numberSigns.test(whole)) return undefined
  const mended = whole !== text
  const found = doubled(whole) ?? international(whole, around) ?? national(whole) ?? local(whole, around)
  return found === undefined ? undefined : { value: found.value, mended: mended || found.mended }
}

/** Numbers without area code: emergency, the authorities, doctors on call. */
const shortNumbers = new Set(["110", "112", "115", "116111", "116116", "116117"])

const numberSigns = /^[+\d\s()/.-]*\d[\d\s()/.-]*$/

/** `3.714004990E9` is 3714004990; `3.71E+9` has lost its digits. */
const withoutFloat = (text: string): string | undefined => {
  const scientific = /^(\d)[.,](\d{1,14})E\+?(\d{1,2})$/i.exec(text)
  if (scientific === null) return text.replace(/^(\d{6,15})[.,]0$/, "$1")
  const [, first = "", rest = "", exponent = ""] = scientific
  return rest.length === Number(exponent) ? first + rest : undefined
}

const digits = (text: string): string => (/^\d*$/.test(text) ? text : text.replaceAll(/\D/g, ""))

/** `+4930+4930123456`, `+49 0049 30…`: the number behind the second country code is the whole one. */
const doubled = (text: string): PhoneNumber | undefined => {
  const found = /^\+?\s*\(?49\)?\s*(?:\(0\)|0)?\s*\d{0,5}[\s/-]*(?:\+\s*49|0049)(.*)$/.exec(text)
  const number = found?.[1] === undefined ? undefined : germanNumber(found[1])
  return number === undefined ? undefined : { value: number, mended: true }
}

/** Numbers that begin with a plus or a double zero. */
const international = (text: string, around: Around): PhoneNumber | undefined => {
  const found = /^[\s(]*(\++|00)[\s)+]*(.*)$/.exec(text)
  const rest = found?.[2]
  if (rest === undefined || digits(rest).startsWith("00")) return undefined
  const mended = (found?.[1]?.length ?? 0) > 1 && found?.[1] !== "00"
  const german = /^\(?49\)?(.*)$/.exec(rest)?.[1]
  if (german !== undefined) {
    const inner = /^[\s/-]+49[\s/-]/.test(german) ? germanNumber(german.replace("49", "")) : innerNumber(digits(german))
    const number = inner ?? germanNumber(german)
    if (inner === undefined && number !== undefined) return { value: number, mended }
    return inner === undefined ? undefined : { value: inner, mended: true }
  }
  const foreign = parsePhoneNumberFromString(`+${digits(rest).replace(/^(\d\d)0(?=[1-9])/, "$1")}`)
  if (foreign?.isValid() === true) return { value: foreign.formatInternational(), mended }
  return mistypedCountry(digits(rest), around)
}

/** A converter wrote a country and an area code before a number that had its own: too long for any number of that area. */
const innerNumber = (german: string): string | undefined => {
  if (german.length < longestNumber) return undefined
  const area = lengthOfAreaCode(german) ?? 0
  const rest = german.slice(area)
  if (area === 0 || isMobile(german)) return undefined
  if (isMobile(rest)) return germanNumber(rest)
  return rest.startsWith("49") ? germanNumber(rest.slice(2), surelyWhole + 3) : undefined
}

/** `+40 40 …` in a town with the area code 040. */
const mistypedCountry = (all: string, { townCode }: Around): PhoneNumber | undefined => {
  const rest = all.slice(2).replace(/^0/, "")
  if (townCode === undefined || !/^(?:40|94|39|48|59|46)/.test(all) || !rest.startsWith(townCode)) return undefined
  const value = spelled(rest, townCode.length)
  return value === undefined ? undefined : { value, mended: true }
}

/** A number with its leading zero. */
const national = (text: string): PhoneNumber | undefined => {
  const found = /^\(?0(?=[\s)]*[1-9])(.*)$/.exec(text)
  const value = found?.[1] === undefined ? undefined : germanNumber(found[1].replace(/^\s*\)/, ""))
  return value === undefined ? undefined : { value, mended: false }
}

/** Numbers without country and leading zero: read only where something proves which area they belong to. */
const local = (text: string, { areaCode, townCode, isLocal }: Around): PhoneNumber | undefined => {
  const all = digits(text)
  if (all === "" || all.startsWith("0") || text.startsWith("+")) return undefined
  const code = digits(areaCode).replace(/^(?:0049|49(?=\d{5})|0)/, "")
  if (code !== "") {
    const value = spelled(code + all, code.length)
    return value === undefined ? undefined : { value, mended: false }
  }
  const whole = withoutPlus(text, all) ?? withoutZero(text, all, townCode, isLocal === true)
  if (whole !== undefined) return { value: whole, mended: true }
  const value =
    townCode === undefined || all.length < 3 || all.length > longestLocal + (townCode.length === 2 ? 1 : 0)
      ? undefined
      : spelled(townCode + all, townCode.length)
  return value === undefined ? undefined : { value, mended: true }
}

/** `49017…`, `493012345678`, `49 30 …`: more digits than a number has, a mobile network, or a country's code apart. */
const withoutPlus = (text: string, all: string): string | undefined => {
  const rest = /^49(0?[1-9]\d+)$/.exec(all)?.[1]
  if (rest === undefined) return undefined
  const isCertain = all.length >= 12 || isMobile(rest.replace(/^0/, "")) || isApart(text)
  return isCertain ? germanNumber(rest, surelyWhole) : undefined
}

const isApart = (text: string): boolean => /^49[\s/(-]/.test(text)

/** Ten digits are more than any number has within its area; fewer need a bracket or the code of the town. */
const withoutZero = (text: string, all: string, townCode: string | undefined, isLocal: boolean): string | undefined => {
  const apart = /^\((\d{2,5})\)/.exec(text)?.[1]
  // `49301234567` may lack a plus or a zero.
  const isOther = all.startsWith("49") && (apart ?? /^\d+/.exec(text)?.[0])?.length !== lengthOfAreaCode(all)
  const proven =
    (all.length >= 10 && !isOther && (isMobile(all) || isOfTown(all, townCode, isLocal))) ||
    (all.length >= 9 && townCode !== undefined && all.startsWith(townCode)) ||
    (apart !== undefined && apart.length === lengthOfAreaCode(all))
  return proven && all.length <= 12 ? germanNumber(text, surelyWhole) : undefined
}

/** Among numbers without area code, ten digits that begin otherwise are a long extension rather than another town's. */
const isOfTown = (all: string, townCode: string | undefined, isLocal: boolean): boolean =>
  townCode === undefined ? !isLocal : all.startsWith(townCode)

/** A number behind `+49` or its zero, in whatever groups. */
const germanNumber = (text: string, least = shortestNumber): string | undefined => {
  const all = digits(text.replace(/^([\s/.()-]*)\(0\)/, "$1")).replace(/^0(?=[1-9])/, "")
  if (all.length < least) return undefined
  const apart = /^[\s/.()-]*0?(\d{2,5})[\s/.()-]+\d/.exec(text)?.[1]
  const split = lengthOfAreaCode(all)
  return spelled(all, split ?? (apart?.startsWith("1") === false ? apart.length : undefined))
}

const spelled = (all: string, split: number | undefined): string | undefined => {
  if (all.length > longestNumber || all.length < shortestNumber || all.startsWith("0")) return undefined
  if (split === undefined) return undefined
  const subscriber = all.slice(split)
  if (subscriber.length < leastBehind(all, split) || subscriber.startsWith("0")) return undefined
  return `+49 ${all.slice(0, split)} ${subscriber}`
}

/** How many digits follow a code at least: fewer are the beginning of a number. */
const leastBehind = (all: string, split: number): number => {
  if (isMobile(all)) return 7
  return split === 2 ? 5 : 3
}

/** Digits behind +49. @source ITU-T E.164 */
const longestNumber = 13

const shortestNumber = 6

const surelyWhole = 7

const longestLocal = 8

/** Whether a text is only a country's and an area's code, with nobody's number behind them. */
export const isBareCode = (text: string): boolean => {
  const all = digits(text)
    .replace(/^(?:0049|49(?=\d)|0)/, "")
    .replace(/^0/, "")
  return all.length <= 5 && /^\+?[\d\s/()-]+$/.test(text) && lengthOfAreaCode(`${all}00000`.slice(0, 5)) === all.length
}
