/** Memory: what was made of a state is kept for as long as the state holds, and for as long as there is room. */

/** Something that takes room. @unit bytes */
interface Sized {
  readonly size: number
}

/** What was made of states, by name. @german Zwischenspeicher */
export interface Memory<State extends object, Made extends Sized> {
  /**
   * What was made of this very state under this name, or else what is made of it now.
   *
   * @param make - not asked twice for one state, also not by two who ask at once
   */
  readonly recall: (name: string, state: State, make: () => Promise<Made>) => Made | Promise<Made>
}

/** An empty memory; what was not asked for the longest leaves first. @param room - for all together @unit bytes */
export const memoryFor = <State extends object, Made extends Sized>(room: number): Memory<State, Made> => {
  const kept = new Map<string, { readonly state: State; readonly made: Made | Promise<Made>; readonly size: number }>()
  let used = 0

  const forget = (name: string): void => {
    used -= kept.get(name)?.size ?? 0
    kept.delete(name)
  }

  const keep = (name: string, state: State, made: Made): void => {
    if (kept.get(name)?.state !== state) return
    forget(name)
    if (made.size > room) return
    kept.set(name, { state, made, size: made.size + overhead })
    used += made.size + overhead
    for (const oldest of kept.keys()) {
      if (used <= room) break
      forget(oldest)
    }
  }

  return {
    recall: (name, state, make) => {
      const known = kept.get(name)
      if (known?.state === state) {
        // Behind all others: it was asked for last.
        kept.delete(name)
        kept.set(name, known)
        return known.made
      }
      forget(name)
      const made = make()
      kept.set(name, { state, made, size: 0 })
      made.then(
        (done) => keep(name, state, done),
        () => kept.get(name)?.made === made && forget(name),
      )
      return made
    },
  }
}

/** Of the name and the objects around the bytes: many small calendars take room, too. @unit bytes */
const overhead = 2_000
