/** Shared runs: what may run only once at a time, for many who ask. */

/**
 * Runs one at a time. Who asks while one runs shares the next with all others who wait: each answer begins after its question.
 *
 * @german Gemeinsame Ausführung
 */
export const sharedRuns = <A>(run: () => Promise<A>): (() => Promise<A>) => {
  let running: Promise<unknown> | undefined
  let waiting: Promise<A> | undefined
  const start = (): Promise<A> => {
    waiting = undefined
    const begun = run()
    running = begun
    const done = () => {
      if (running === begun) running = undefined
    }
    begun.then(done, done)
    return begun
  }
  return () => {
    if (running === undefined) return start()
    waiting ??= running.then(start, start)
    return waiting
  }
}
