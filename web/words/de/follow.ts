// German. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “Sie”.
import type {FollowWords} from '../en/follow.ts'

export const follow: FollowWords = {
  follow: {
    title: 'Per E-Mail folgen',
    heading: 'Neue Artikel per E-Mail',
    lead: 'Jeder neue Artikel kommt einmal zu Ihnen, als kurze Nachricht mit einem Link. Nichts darin hält fest, ob Sie sie öffnen.',
    address: 'Ihre E-Mail-Adresse',
    consent:
      'Mit „Folgen“ willigen Sie ein, dass Ihre Adresse gespeichert wird, um Ihnen neue Artikel zu senden. Zuerst kommt eine Nachricht, in der Sie das bestätigen, und jede spätere enthält einen Link, der es beendet.',
    submit: 'Folgen',
    invalid: 'Das ist keine E-Mail-Adresse wie name@example.org.',
    tooMany:
      'Gerade haben viele gefragt. Bitte warten Sie zehn Minuten und versuchen Sie es dann noch einmal.',
    notStored:
      'Ihre Adresse konnte gerade nicht gespeichert werden. Bitte versuchen Sie es in einer Minute noch einmal.',
    unavailable: 'Von hier können neue Artikel zurzeit nicht per E-Mail gesendet werden.',
    sentTitle: 'Bitte sehen Sie in Ihr Postfach',
    sentText:
      'Eine Nachricht ist unterwegs an die Adresse, die Sie angegeben haben. Öffnen Sie den Link darin innerhalb von sieben Tagen: Bis dahin wird nichts anderes gesendet.',
    confirmTitle: 'Möchten Sie neue Artikel per E-Mail?',
    confirmButton: 'Ja, senden Sie sie mir',
    confirmedTitle: 'Sie folgen dieser Website jetzt',
    confirmedText: 'Der nächste Artikel kommt zu Ihnen, sobald er veröffentlicht ist.',
    endTitle: 'Möchten Sie keine Nachrichten mehr?',
    endButton: 'Nachrichten beenden',
    endedTitle: 'Es kommen keine Nachrichten mehr',
    endedText: 'Ihre Adresse wird nach dreißig Tagen gelöscht.',
    goneTitle: 'Dieser Link gilt nicht mehr',
    goneText:
      'Ein Link zum Bestätigen gilt sieben Tage, und keiner gilt mehr, wenn die Nachrichten beendet sind. Sie können [erneut folgen].',
    privacy: 'Per E-Mail folgen',
    privacyText:
      'Wenn Sie per E-Mail folgen, wird Ihre Adresse so gespeichert, dass nur die Menschen dieser Website sie lesen können, mit dem Tag und dem Wortlaut Ihrer Einwilligung. Sie dient nur dazu, Ihnen neue Artikel zu senden. Die Nachrichten enthalten kein verstecktes Bild und keinen Link, der Sie erkennt, außer dem, der sie beendet. Eine nicht bestätigte Adresse wird nach sieben Tagen gelöscht, eine beendete nach dreißig. Schreiben Sie uns, und wir senden Ihnen, was über Sie gespeichert ist, oder löschen es sofort.',
  },
  followMail: {
    confirmSubject: (site) => `Bitte bestätigen: neue Artikel von ${site}`,
    confirm: (site) =>
      `Jemand, wahrscheinlich Sie, möchte neue Artikel von ${site} an diese Adresse erhalten. Wenn Sie es waren, öffnen Sie innerhalb von sieben Tagen diese Seite und drücken Sie den Knopf darauf:`,
    ignore:
      'Wenn Sie es nicht waren, tun Sie nichts. Es kommt keine weitere Nachricht, und die Adresse wird gelöscht.',
    knownSubject: (site) => `Sie folgen ${site} bereits`,
    known: (site) =>
      `Jemand, wahrscheinlich Sie, möchte neue Artikel von ${site} an diese Adresse erhalten. Sie kommen bereits hierher, also ändert sich nichts.`,
    read: 'Artikel lesen',
    end: 'Keine solchen Nachrichten mehr',
  },
}
