/**
 * Removes what reviewers wrote beside the text in Word or Google Docs, and the marks in the text that
 * point there. The words they commented on stay. Returns how many comments there were.
 */
export function dropComments(source: Document): number {
  const bodies = source.querySelectorAll(wordComment).length
  const marks = source.querySelectorAll('a.msocomanchor').length
  for (const element of source.querySelectorAll(`${wordComment}, ${wordList}, ${wordMark}`)) {
    element.remove()
  }
  return Math.max(bodies, marks) + dropGoogleComments(source)
}

const wordList = '[style*="mso-element:comment-list"]'
const wordComment = `[style*="mso-element:comment"]:not(${wordList})`
const wordMark = 'span.MsoCommentReference, a.msocomanchor'

/** A mark leads to `#cmnt1`; the comment stands at the end in a box of its own and leads back. */
function dropGoogleComments(source: Document): number {
  const marks = source.querySelectorAll('a[href*="#cmnt"]:not([href*="#cmnt_ref"])')
  for (const mark of marks) (mark.closest('sup') ?? mark).remove()
  for (const back of source.querySelectorAll('a[href*="#cmnt_ref"]')) {
    const box = back.closest('div')
    const paragraph = back.closest('p')
    const whole = box && box.querySelectorAll('a[href*="#cmnt_ref"]').length === 1 ? box : paragraph
    ;(whole ?? back).remove()
  }
  return marks.length
}
