// The script for readers. Every page is complete without it. Elements do not change the server's markup, because
// <live-page> compares it with the next version. They render in shadow roots or create elements outside of it.

import './theme-switch.js'
import './buttons.js'
import './media-frame.js'
import './text-notes.js'
import './live-page.js'
