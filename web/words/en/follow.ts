// English: the catalogue from which the type of all others is derived. Written by the project.

/** Following by e-mail: the form, its pages, the mails, and what the privacy page says of it. */
export const follow = {
  follow: {
    title: 'Follow by e-mail',
    heading: 'New articles by e-mail',
    lead: 'Each new article comes to you once, as a short mail with a link. Nothing in it records whether you open it.',
    address: 'Your e-mail address',
    consent:
      'With “Follow” you agree that your address is kept to send you new articles. First comes one mail in which you confirm it, and every later one has a link that ends it.',
    submit: 'Follow',
    invalid: 'This is not an e-mail address, such as name@example.org.',
    tooMany: 'Many people have asked just now. Please wait ten minutes, then try again.',
    notStored: 'Your address could not be stored just now. Please try again in a minute.',
    unavailable: 'New articles can’t be sent by e-mail from here at the moment.',
    sentTitle: 'Please look into your mail',
    sentText:
      'A mail is on its way to the address you gave. Open the link in it within seven days: until then nothing else is sent.',
    confirmTitle: 'Do you want new articles by e-mail?',
    confirmButton: 'Yes, send them to me',
    confirmedTitle: 'You follow this site now',
    confirmedText: 'The next article comes to you when it is published.',
    endTitle: 'Do you want no more mails?',
    endButton: 'End the mails',
    endedTitle: 'No more mails will come',
    endedText: 'Your address is erased after thirty days.',
    goneTitle: 'This link no longer works',
    goneText:
      'A link to confirm works for seven days, and none works once the mails have ended. You can [follow again].',
    privacy: 'Following by e-mail',
    privacyText:
      'If you follow by e-mail, your address is stored where only the people of this site can read it, with the day and the words to which you agreed. It is used for nothing but sending you new articles. The mails contain no hidden picture and no link that recognises you, except the one that ends them. An address that is not confirmed is erased after seven days, and one that has ended after thirty. Write to us and you are sent what is stored of you, or it is erased, at once.',
  },
  followMail: {
    confirmSubject: (site: string) => `Please confirm: new articles from ${site}`,
    confirm: (site: string) =>
      `Somebody, probably you, asked for new articles from ${site} at this address. If it was you, open this page within seven days and press its button:`,
    ignore: 'If it was not you, do nothing. No further mail comes, and the address is erased.',
    knownSubject: (site: string) => `You already follow ${site}`,
    known: (site: string) =>
      `Somebody, probably you, asked for new articles from ${site} at this address. It gets them already, so nothing changes.`,
    read: 'Read the article',
    end: 'No more mails like this',
  },
}

export type FollowWords = typeof follow
