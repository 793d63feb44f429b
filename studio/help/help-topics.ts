/** A question that a writer has, and the answer in steps. */
export interface HelpTopic {
  id: string
  title: string
  steps: string[]
}

/** The help of the Studio, in the order in which a writer needs it. It is part of the Studio, so it needs no network. */
export const helpTopics: HelpTopic[] = [
  {
    id: 'publish',
    title: 'Write and publish',
    steps: [
      'Choose “Write an article” on the home page. A title and a text are enough.',
      'Everything that you write is saved as a draft at once. Readers see nothing of it.',
      'The switch at the very top says what lists and forms show: “With drafts”, in which you write, or “Published only”.',
      '“Preview” above the form shows the page as it will be, beside the text.',
      '“Before you publish”, the sign with the tick above the form, lists what is missing and what could be better. Only what it calls “to mend” prevents publication.',
      'New sources, topics and people that a text refers to are published together with it. Another article is not: publish it first.',
      'Press “Publish”. Pages that readers have open show the article within seconds.',
    ],
  },
  {
    id: 'insert',
    title: 'Add headings, pictures, quotations and the rest',
    steps: [
      'Type “/” in the text. A menu lists everything that can be inserted; the letters that follow narrow it down.',
      'Markdown works, too: “## ” begins a heading, “> ” a quotation, “- ” a list.',
      'Pictures can be dropped or pasted into the text. Each asks for a description, which people hear who cannot see it.',
      'Several pictures dropped at once become a gallery, side by side. “/gallery” inserts an empty one.',
      'Tab leads from the title into the text and on to the next field. Shift+Tab leads from the text to its toolbar, where the arrow keys choose a button.',
      'What you paste from Word, Google Docs or a website keeps its headings, links and footnotes.',
    ],
  },
  {
    id: 'pictures',
    title: 'Find, replace and tidy up pictures',
    steps: [
      'Content → Pictures lists every picture with the pages that show it. Search by file name or description.',
      'The list beside the search shows those that no page uses, that lack a description, or that are larger than 2 MB.',
      '“Replace” puts another picture in its place on all pages, drafts and releases at once. It asks for a new description; crops are reset.',
      'A picture that nothing uses can be deleted. One that a text in the bin needs is kept.',
    ],
  },
  {
    id: 'media',
    title: 'Add a video, a podcast or a recording',
    steps: [
      'Paste the address of its page on an empty line, or type “/video”. YouTube, Vimeo, TED, Dailymotion, Wistia, Spotify, Apple Podcasts and SoundCloud are known; any other address becomes a link.',
      'Name it, and add a picture if you like. Readers see both. The other site is contacted only when a reader chooses to load the player, and they are told so.',
      'For a recording of your own, type “/audio” and upload an MP3 or M4A file. It plays from this site, and podcast programs find it in the feeds.',
      'Add the transcript: for readers who cannot hear, and so that the search finds what is said.',
    ],
  },
  {
    id: 'cite',
    title: 'Cite a source',
    steps: [
      'Press Ctrl+Alt+C (on a Mac: ⌘⌥C) where the citation belongs, or type “/citation”, and choose the source.',
      'Or give the reference itself, or its DOI, pasted or typed and ended with Enter: a source that you have is found, and a new one can be created from it.',
      'A new source fills itself in: paste the reference as a book or Google Scholar’s “Cite” prints it (APA), or the BibTeX, RIS or PubMed entry that the publisher’s page offers.',
      'In your text, a citation shows the author and the year, so that you know it again. On the site it is a small number, also in print and in the feeds, which leads to the list of sources at the end.',
      'That list is written and sorted by itself.',
      'Ctrl+Alt+F (⌘⌥F) inserts a footnote.',
    ],
  },
  {
    id: 'schedule',
    title: 'Publish later',
    steps: [
      'Set “Published date” to a date to come, and publish. Readers see the article from that minute on.',
      'The field takes the time of your own clock. Site settings → Site says which clock the site has, and where it is set.',
      'The list “Scheduled” shows what is to come. “Publish now” in the menu beside the button does not wait.',
    ],
  },
  {
    id: 'pages',
    title: 'Add an imprint or another page',
    steps: [
      'Choose Content → Pages, and there a new page: empty, an imprint, “How I work” or frequently asked questions.',
      'The address is short, as in /imprint. It follows the title until you publish.',
      'Under Site settings → Menu and footer, add a link and choose the page.',
      '“Keep out of search engines” is under Search and sharing, in pages and in articles.',
    ],
  },
  {
    id: 'review',
    title: 'Show a draft to somebody',
    steps: [
      'Choose “Share for review” in the menu beside “Publish”, and send the link. It opens this draft without a login, and nothing else.',
      'The link ends on the day that you choose, or when you revoke it.',
    ],
  },
  {
    id: 'undo',
    title: 'Undo, restore, take back',
    steps: [
      'Ctrl+Z (⌘Z) undoes what you typed.',
      'A press on the status at the foot of the form opens the history. Choose an earlier state and “Restore”.',
      '“Discard changes” in the menu beside “Publish” takes a draft back to what readers see.',
      '“Unpublish” takes an article from the site. Its text stays as a draft.',
      'What you delete is kept in the “Bin” at the end of the list, and comes back as a draft. Under “Articles”, “Select several” does one thing to many.',
      'A changed address needs no care: the old one leads to the new one.',
    ],
  },
  {
    id: 'requests',
    title: 'Answer requests for sessions',
    steps: [
      'New requests are on the home page and under Content → Requests. Only people who log in here can read them.',
      'Write back to the address in the request, and set it to “answered”.',
      '“Delete” erases a request for good, also from the history. Old ones are erased after the months that the settings say.',
      'Site settings → Sessions and care says whether sessions are open, closed, or on a waiting list.',
    ],
  },
  {
    id: 'followers',
    title: 'Write to your followers',
    steps: [
      'If a mail server is set up, readers can follow by e-mail: at the end of articles and on the page /follow. They confirm their address first.',
      'Each new article is sent to them once, when it becomes public. Edits are never sent, and neither are articles that are hidden from lists.',
      'Content → Followers shows who follows. Nobody but those who log in here can see it.',
      'Their replies come to your own address. “Delete” erases a follower for good, also from the history.',
    ],
  },
]
