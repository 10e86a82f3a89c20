/** Codes: entries of official lists, with their names in German and English. */

/** An entry of a code list. @german Schlüsselwert */
export interface Code<Value extends string = string> {
  /** Text, also where it looks like a number: leading zeros count. */
  readonly code: Value
  readonly german: string
  readonly english: string
}

/** The codes of a list. @german Schlüsselwerte einer Liste */
export type CodeOf<List extends ReadonlyArray<Code>> = List[number]["code"]

/** The entry of a list that has a code; `undefined` where none has. */
export const codeEntry = <Entry extends Code>(list: ReadonlyArray<Entry>, code: string): Entry | undefined =>
  list.find((entry) => entry.code === code)

/** The codes of a list, as an enumeration takes them. @internal */
export const codesOf = <Value extends string>(
  list: readonly [Code<Value>, ...ReadonlyArray<Code<Value>>],
): readonly [Value, ...ReadonlyArray<Value>] => {
  const [first, ...others] = list
  return [first.code, ...others.map(({ code }) => code)]
}
