/** Async iterables: streams for programs that do not know effect, ended by whoever reads them. */
import type * as Context from "effect/Context"
import * as Stream from "effect/Stream"

/** The part of an `AbortSignal` that is used; every runtime brings one along. @german Abbruchsignal */
export interface StopSignal {
  readonly aborted: boolean
  /** Calls the function once, when it is to stop. */
  readonly addEventListener: (type: "abort", listener: () => void) => void
  /** Takes the function back. */
  readonly removeEventListener: (type: "abort", listener: () => void) => void
}

/** Streams that are being read, to be ended together. */
export interface OpenStreams {
  readonly iterate: <A, E, R>(
    stream: Stream.Stream<A, E, R>,
    context: Promise<Context.Context<R>>,
    signal?: StopSignal,
  ) => AsyncIterable<A>
  readonly endAll: () => Promise<void>
}

/** Reads streams as async iterables. `return`, the signal and `endAll` end one at once, also while it waits. */
export const openStreams = (): OpenStreams => {
  const open = new Set<() => Promise<unknown>>()
  return {
    iterate: (stream, context, signal) => ({
      [Symbol.asyncIterator]: () => {
        const inner = context.then((known) => Stream.toAsyncIterableWith(stream, known)[Symbol.asyncIterator]())
        let isEnded = false
        const end = async () => {
          isEnded = true
          open.delete(end)
          signal?.removeEventListener("abort", stop)
          await (await inner).return?.()
          return { done: true, value: undefined } as const
        }
        const stop = () => void end()
        open.add(end)
        if (signal?.aborted === true) stop()
        else signal?.addEventListener("abort", stop)
        return {
          next: async () => {
            if (isEnded) return end()
            try {
              const next = await (await inner).next()
              return next.done === true ? await end() : next
            } catch (error) {
              await end()
              throw error
            }
          },
          return: end,
        }
      },
    }),
    endAll: async () => {
      await Promise.all([...open].map((end) => end()))
    },
  }
}
