const status = document.createElement('copy-status')
status.role = 'status'
let clearing

/** Copies a text, and confirms it visibly and to screen readers, in the words of <live-page data-copied data-failed>. */
export function copy(text) {
  const {copied, failed} = document.querySelector('live-page').dataset
  navigator.clipboard?.writeText(text).then(
    () => announce(copied),
    () => announce(failed),
  )
}

function announce(text) {
  // Screen readers announce a change only in an element that already exists.
  document.body.append(status)
  status.textContent = text
  clearTimeout(clearing)
  clearing = setTimeout(() => (status.textContent = ''), 2500)
}
