// What readers get as one small script. Every page is whole without it. No element adds anything to
// what the server sent, because <live-page> compares that with what comes next: they draw in shadow
// roots, or make elements of their own outside of it.

import './theme-switch.js'
import './copy-text.js'
import './text-notes.js'
import './live-page.js'
