/** A queue of the sums of a table: the cheapest first, and of equally cheap ones the one that came first. */

interface Queued {
  readonly price: number
  readonly node: number
}

interface Waiting extends Queued {
  readonly order: number
}

/** What is added must not be cheaper than what was taken last. @internal */
export const cheapestFirst = () => {
  const heap: Array<Waiting> = []
  // What costs as much as what was taken last need not be sorted in: most ways through a table cost nothing.
  const equal: Array<Queued> = []
  let [order, taken, current] = [0, 0, 0]
  const before = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]]
    if (one === undefined || other === undefined) return one !== undefined
    return one.price < other.price || (one.price === other.price && one.order < other.order)
  }
  const swap = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]]
    if (one === undefined || other === undefined) return
    heap[a] = other
    heap[b] = one
  }
  const takeFromHeap = (): Queued | undefined => {
    swap(0, heap.length - 1)
    const first = heap.pop()
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const child = before(right, left) ? right : left
      if (!before(child, at)) break
      swap(child, at)
      at = child
    }
    return first
  }
  return {
    add: (node: number, price: number) => {
      if (price === current) {
        equal.push({ node, price })
        return
      }
      heap.push({ price, order: order++, node })
      for (let at = heap.length - 1; at > 0 && before(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1)
    },
    take: (): Queued | undefined => {
      if (heap[0]?.price !== current && taken < equal.length) return equal[taken++]
      const first = takeFromHeap()
      current = first?.price ?? current
      return first
    },
  }
}
