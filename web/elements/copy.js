const status = document.createElement('copy-status')
status.role = 'status'
let clearing

/** Copies words, and says so to the eye and to the ear. */
export function copy(words) {
  navigator.clipboard?.writeText(words).then(
    () => say('Copied'),
    () => say('This browser did not allow copying'),
  )
}

function say(sentence) {
  // An announcement is only heard from an element that was there before it.
  document.body.append(status)
  status.textContent = sentence
  clearTimeout(clearing)
  clearing = setTimeout(() => (status.textContent = ''), 2500)
}
