/** Own texts: what is remembered longer than the list it was cut from. */

/**
 * A copy of a text.
 *
 * A cell is a window on the whole list: whoever keeps it keeps the list in memory.
 */
export const ownText = (text: string): string => ` ${text}`.slice(1)

/**
 * A text as the engine keeps names, once for all of the same letters: the few headers of a list are compared for every
 * row, and so without looking at their letters.
 */
export const nameText = (text: string): string => Object.keys({ [text]: true })[0] ?? text
