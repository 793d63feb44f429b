// German. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “Sie”.
import type {SessionWords} from '../en/sessions.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('de')

/** In the dative, after “nach”. */
const months = (number: number) => count(number, {one: 'einem Monat', other: '# Monaten'})

export const sessions: SessionWords = {
  sessions: {
    title: 'Sitzungen',
    session: 'Sitzung',
    for: 'Für',
    where: 'Wo',
    length: 'Dauer',
    fee: 'Honorar',
    minutes: (minutes) => count(minutes, {one: '# Minute', other: '# Minuten'}),
    remote: 'Online oder am Telefon',
    inPerson: 'Vor Ort',
    inPersonOrRemote: 'Vor Ort oder online',
    orRemote: (place) => `${place}, oder online`,
    free: 'Kostenlos',
    onRequest: 'Auf Anfrage',
    feeOnRequest: 'Honorar auf Anfrage',
    notFromHere: 'Anfragen lassen sich von hier aus gerade nicht senden.',
  },
  invitation: {
    request: 'Eine Sitzung anfragen',
    closed: 'Zurzeit werden keine neuen Sitzungen angeboten.',
    waitingList: 'Zurzeit gibt es eine Warteliste.',
    joinWaitingList: 'Auf die Warteliste setzen lassen',
  },
  form: {
    name: 'Ihr Name',
    reach: 'Wie Sie zu erreichen sind',
    reachHint: 'Eine E-Mail-Adresse oder eine Telefonnummer.',
    offering: 'Art der Sitzung',
    noOffering: 'Das weiß ich noch nicht',
    times: 'Zeiten, die Ihnen passen würden',
    timesHint:
      'Ein paar Tage und Uhrzeiten genügen. Bitte schreiben Sie hier nichts über Ihre Gesundheit oder Ihre Geschichte: Dafür ist Raum, wenn wir miteinander sprechen.',
    consent: 'Ihre Einwilligung',
    consentText: (number) =>
      `Ich willige ein, dass meine Angaben gespeichert werden, um mir zu antworten, und nach ${months(number)} gelöscht werden.`,
    privacy: 'Datenschutz',
    required: '(erforderlich)',
    leaveEmpty: 'Bitte leer lassen',
    send: 'Anfrage senden',
    refusedTitle: 'Noch nicht gesendet · Sitzungen',
    refused: 'Noch nicht gesendet: Bitte sehen Sie sich die Angaben unten noch einmal an.',
    nameMissing: 'Bitte schreiben Sie, wie Sie angesprochen werden möchten.',
    nameLong: 'Bitte schreiben Sie einen kürzeren Namen.',
    reachMissing: 'Bitte hinterlassen Sie eine E-Mail-Adresse oder eine Telefonnummer.',
    reachLong: 'Das ist zu lang für eine E-Mail-Adresse oder eine Telefonnummer.',
    reachUnclear: 'Das ist weder eine E-Mail-Adresse (name@example.org) noch eine Telefonnummer.',
    timesLong: 'Bitte fassen Sie sich kürzer: Ein paar Tage und Uhrzeiten genügen.',
    consentMissing:
      'Ohne Ihre Einwilligung können Ihre Angaben weder gespeichert noch beantwortet werden.',
    quick: 'Das ging sehr schnell. Bitte sehen Sie noch einmal nach und senden Sie es dann.',
    stale:
      'Dieses Formular war lange geöffnet. Bitte sehen Sie noch einmal nach und senden Sie es dann.',
    closed: 'Zurzeit werden keine neuen Anfragen angenommen.',
    sentBefore:
      'Dieses Formular wurde schon gesendet. Bitte sehen Sie noch einmal nach und senden Sie es dann.',
    notStored:
      'Ihre Anfrage konnte gerade nicht gespeichert werden. Nichts ist verloren: Bitte senden Sie sie in einer Minute noch einmal.',
    tooMany:
      'Von Ihrem Anschluss sind mehrere Anfragen gekommen. Bitte warten Sie zehn Minuten und senden Sie sie dann.',
    notTaken: 'Anfragen werden hier nicht angenommen: SANITY_API_WRITE_TOKEN ist nicht gesetzt.',
    otherSite: 'Dieses Formular lässt sich nur von seiner eigenen Seite aus senden.',
    notTheForm: 'Das ist nicht, was das Formular sendet.',
  },
  sent: {
    title: 'Danke',
    heading: 'Danke. Ihre Anfrage ist angekommen.',
    text: (number) =>
      `Sie erhalten eine Antwort auf dem Weg, den Sie genannt haben. Was Sie geschrieben haben, liest niemand sonst, und nach ${months(number)} wird es gelöscht.`,
    readOn: 'Weiterlesen',
  },
  mail: {
    request: 'Jemand fragt eine Sitzung an',
    waitingList: 'Jemand möchte auf die Warteliste',
    about: (subject, kind) => `${subject}${kind && ` (${kind})`}.`,
    answer: 'Lesen und beantworten Sie die Anfrage im Posteingang:',
  },
  privacy: {
    title: 'Datenschutz',
    reading: 'Beim Lesen',
    readingText:
      'Hier wird niemand gezählt, wiedererkannt oder verfolgt. Die Seiten setzen kein Cookie und rufen nichts von anderen Websites ab: Schriften, Bilder und alles Übrige kommen von hier. Wenn Sie helle oder dunkle Farben wählen, merkt sich das Ihr eigener Browser.',
    mediaText:
      'Videos und Podcasts anderer Seiten warten hinter einem Link. Erst wenn Sie einen davon laden, wendet sich Ihr Browser an die Seite, bei der er liegt; sie steht neben dem Link. Diese Seite erfährt dann Ihre Netzwerkadresse und den Namen dieser Website und kann eigene Cookies setzen. Aufnahmen, die hier gespeichert sind, werden von hier abgespielt.',
    requests: 'Anfragen für eine Sitzung',
    requestsText: (number) =>
      `Was Sie in das Formular schreiben, wird so gespeichert, dass nur die Menschen es lesen können, die es beantworten: Ihr Name, wie Sie zu erreichen sind, die Zeiten, die Sie genannt haben, die Art der Sitzung, der Artikel, der Sie hergeführt hat, und worin Sie eingewilligt haben. Nach ${months(number)} wird es gelöscht. Schreiben Sie uns, und wir senden es Ihnen oder löschen es sofort.`,
  },
}
