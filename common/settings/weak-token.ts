/** Common words in tokens that people choose. The rest of a token has to be hard to guess. */
const commonWords =
  /administrator|stillwater|password|passwort|changeme|letmein|welcome|default|example|sanity|secret|qwerty|qwertz|asdfgh|master|access|monkey|dragon|admin|token|login|local|super|hello|lake|root|test|user|pass|key|the|abc|(?:19|20)\d\d/gi

/** Punctuation between the words does not count either. */
const minimum = {different: 6, left: 8}

/**
 * Returns why a token is easy to guess; undefined if no reason is found. It does not measure strength: it
 * rejects what an attacker tries first.
 */
export function weaknessOf(token: string): string | undefined {
  const different = new Set(token.toLowerCase()).size
  if (different < minimum.different) return `it has only ${different} different characters`
  if (repeats(token)) return 'it repeats a shorter text'
  if (stepsOf(token) * 2 >= token.length) return 'it follows a sequence, as in "abcdef"'
  const left = token.replaceAll(commonWords, '').replaceAll(/[^a-z0-9]/gi, '')
  if (left.length < minimum.left) return 'it consists of common words'
  return undefined
}

function repeats(token: string): boolean {
  const text = token.toLowerCase()
  // A text that equals itself shifted by `length` repeats its first `length` characters; the last repetition
  // may be cut.
  for (let length = 1; length * 2 <= text.length; length += 1) {
    if (text.slice(length) === text.slice(0, -length)) return true
  }
  return false
}

const keyboard = 'qwertyuiop asdfghjkl zxcvbnm'

/** Counts the steps of sequences of at least four characters: alphabet, digits or keyboard, up or down. */
function stepsOf(token: string): number {
  const text = token.toLowerCase()
  let [steps, run, direction] = [0, 0, '']
  for (let index = 1; index < text.length; index += 1) {
    const next = directionOf(text[index - 1] ?? '', text[index] ?? '')
    run = next !== '' && next === direction ? run + 1 : Number(next !== '')
    direction = next
    // The third step also counts the two before it.
    if (run >= 3) steps += run === 3 ? 3 : 1
  }
  return steps
}

function directionOf(before: string, after: string): string {
  const distance = after.charCodeAt(0) - before.charCodeAt(0)
  // 0 follows 9, as on a keyboard.
  if (distance === 1 || before + after === '90') return 'up'
  if (distance === -1 || before + after === '09') return 'down'
  if (distance === 0) return 'same'
  if (keyboard.includes(before + after)) return 'right'
  return keyboard.includes(after + before) ? 'left' : ''
}
