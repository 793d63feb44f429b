/** A source of repeatable random numbers from 0 to 1 (xorshift32 over a mixed seed). */
export function createRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x1_0000_0000
  }
}

/** Frequent words come first: the n-th is about 1/n as frequent as the first. */
const common =
  `the water and of a to in shore with reed light boat over slow evening under wind morning stone deep
  path between mist heron quiet bank current rain swallow ferry pebble silt harbour willow net oar lantern
  dusk ripple tide otter moss fog jetty alder gull rope anchor lagoon ebb eddy driftwood sluice weir marsh
  kingfisher sedge shoal trout perch dragonfly cattail mooring rowlock barge canal lock gate inlet cove bay
  strait channel delta spring brook stream torrent cascade pool pond mere tarn loch fjord estuary sandbar
  island islet peninsula headland cliff ledge cave beach dune gravel clay mud loam peat turf meadow pasture
  orchard hedge copse thicket grove timber plank nail pitch tar canvas sail mast keel hull stern bow tiller
  compass chart beacon buoy bell whistle signal flag pennant captain crew fisher miller keeper child elder
  story song letter ledger map sketch photograph memory rumour promise warning question answer silence echo`
    .trim()
    .split(/\s+/)

/** Words of one article in about two hundred each, for searches that find little. */
const rare = Array.from({length: 200}, (_, index) => `quill${(index * 7919).toString(36)}`)

export function word(random: () => number): string {
  // The inverse of the distribution function of 1/n.
  const rank = Math.floor(common.length ** random()) - 1
  return common[Math.min(rank, common.length - 1)] ?? 'water'
}

export function rareWord(number: number): string {
  return rare[number % rare.length] ?? 'quill'
}

export function sentence(random: () => number, length = 9 + Math.floor(random() * 9)): string {
  const words = Array.from({length}, () => word(random))
  const [first = ''] = words
  words[0] = first.charAt(0).toUpperCase() + first.slice(1)
  return `${words.join(' ')}.`
}

export function title(random: () => number): string {
  return sentence(random, 3 + Math.floor(random() * 4)).slice(0, -1)
}
