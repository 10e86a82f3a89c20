/** Values without keys for what is not there. */

/** A record whose absent parts have no key instead of the value `undefined`. */
export type Present<A> = { readonly [K in keyof A as undefined extends A[K] ? never : K]: A[K] } & {
  readonly [K in keyof A as undefined extends A[K] ? K : never]?: Exclude<A[K], undefined>
}

/** Leaves out every key with the value `undefined`. */
export const present = <A extends object>(value: A): Present<A> => {
  const kept: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const part = (value as Record<string, unknown>)[key]
    if (part !== undefined) kept[key] = part
  }
  // Exactly the keys that the type calls optional may be missing.
  return kept as Present<A>
}
