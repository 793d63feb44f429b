type Position = readonly number[]

/**
 * Returns whether positions are the boundary of a polygon: closed, without repeated neighbours, and without
 * crossing themselves.
 */
export function isValidRing(ring: readonly Position[]): boolean {
  const [first] = ring
  const last = ring.at(-1)
  if (ring.length < 4 || !first || !last || !isSame(first, last)) return false
  const sides = ring.slice(1).map((end, index) => ({start: ring[index] ?? end, end}))
  if (sides.some(({start, end}) => isSame(start, end))) return false
  for (const [index, side] of sides.entries()) {
    for (let other = index + 2; other < sides.length; other++) {
      // The first and the last side are neighbours.
      if (index === 0 && other === sides.length - 1) continue
      const against = sides[other]
      if (against && isCrossed(side, against)) return false
    }
  }
  return true
}

interface Side {
  start: Position
  end: Position
}

function isSame([x, y]: Position, [otherX, otherY]: Position): boolean {
  return x === otherX && y === otherY
}

/** Returns whether each side has the ends of the other on its two sides. */
function isCrossed(a: Side, b: Side): boolean {
  return turn(a, b.start) * turn(a, b.end) < 0 && turn(b, a.start) * turn(b, a.end) < 0
}

/** Positive if the point is on the left of the side, negative if on the right. */
function turn({start: [x1 = 0, y1 = 0], end: [x2 = 0, y2 = 0]}: Side, [x = 0, y = 0]: Position) {
  return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1))
}
