// Dutch. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “u”.
import type {SessionWords} from '../en/sessions.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('nl')

const months = (number: number) => count(number, {one: 'één maand', other: '# maanden'})

export const sessions: SessionWords = {
  sessions: {
    title: 'Sessies',
    session: 'Sessie',
    for: 'Voor',
    where: 'Waar',
    length: 'Duur',
    fee: 'Tarief',
    minutes: (minutes) => count(minutes, {one: '# minuut', other: '# minuten'}),
    remote: 'Op afstand',
    inPerson: 'Ter plaatse',
    inPersonOrRemote: 'Ter plaatse of op afstand',
    orRemote: (place) => `${place}, of op afstand`,
    free: 'Gratis',
    onRequest: 'Op aanvraag',
    feeOnRequest: 'Tarief op aanvraag',
    notFromHere: 'Aanvragen kunnen nu niet van hieruit worden verstuurd.',
  },
  invitation: {
    request: 'Een sessie aanvragen',
    closed: 'Er worden nu geen nieuwe sessies aangeboden.',
    waitingList: 'Er is nu een wachtlijst.',
    joinWaitingList: 'Op de wachtlijst komen',
  },
  form: {
    name: 'Uw naam',
    reach: 'Hoe u bereikbaar bent',
    reachHint: 'Een e-mailadres of een telefoonnummer.',
    offering: 'Soort sessie',
    noOffering: 'Dat weet ik nog niet',
    times: 'Tijden die u zouden passen',
    timesHint:
      'Een paar dagen en tijden zijn genoeg. Schrijf hier alstublieft niets over uw gezondheid of uw verhaal: daar is ruimte voor als we elkaar spreken.',
    consent: 'Uw toestemming',
    consentText: (number) =>
      `Ik stem ermee in dat wat ik hier schrijf wordt bewaard om mij te antwoorden, en na ${months(number)} wordt gewist.`,
    privacy: 'Privacy',
    required: '(verplicht)',
    leaveEmpty: 'Laat dit leeg',
    send: 'Aanvraag versturen',
    refusedTitle: 'Nog niet verstuurd · Sessies',
    refused: 'Nog niet verstuurd: kijk hieronder nog eens na wat u hebt ingevuld.',
    nameMissing: 'Schrijf alstublieft hoe u genoemd wilt worden.',
    nameLong: 'Schrijf alstublieft een kortere naam.',
    reachMissing: 'Laat alstublieft een e-mailadres of een telefoonnummer achter.',
    reachLong: 'Dit is te lang voor een e-mailadres of een telefoonnummer.',
    reachUnclear: 'Dit is geen e-mailadres (name@example.org) en ook geen telefoonnummer.',
    timesLong: 'Zeg het alstublieft korter: een paar dagen en tijden zijn genoeg.',
    consentMissing:
      'Zonder uw toestemming kunnen uw gegevens niet worden bewaard en niet worden beantwoord.',
    quick: 'Dat ging heel snel. Kijk het alstublieft nog eens na en verstuur het dan.',
    stale: 'Dit formulier stond lang open. Kijk het alstublieft nog eens na en verstuur het dan.',
    closed: 'Er worden nu geen nieuwe aanvragen aangenomen.',
    sentBefore:
      'Dit formulier is al eens verstuurd. Kijk het alstublieft nog eens na en verstuur het dan.',
    notStored:
      'Uw aanvraag kon zojuist niet worden bewaard. Er is niets verloren: verstuur haar over een minuut opnieuw.',
    tooMany:
      'Er zijn meerdere aanvragen van uw aansluiting gekomen. Wacht tien minuten en verstuur het dan.',
    notTaken:
      'Aanvragen kunnen hier niet worden aangenomen: SANITY_API_WRITE_TOKEN is niet ingesteld.',
    otherSite: 'Dit formulier kan alleen vanaf zijn eigen pagina worden verstuurd.',
    notTheForm: 'Dit is niet wat het formulier verstuurt.',
  },
  sent: {
    title: 'Dank u wel',
    heading: 'Dank u wel. Uw aanvraag is aangekomen.',
    text: (number) =>
      `U krijgt antwoord op de manier waar u om vroeg. Wat u schreef, leest niemand anders, en het wordt na ${months(number)} gewist.`,
    readOn: 'Verder lezen',
  },
  mail: {
    request: 'Iemand vraagt een sessie aan',
    waitingList: 'Iemand wil op de wachtlijst',
    about: (subject, kind) => `${subject}${kind && ` (${kind})`}.`,
    answer: 'Lees en beantwoord de aanvraag in het postvak:',
  },
  privacy: {
    title: 'Privacy',
    reading: 'Bij het lezen',
    readingText:
      'Hier wordt niemand geteld, herkend of gevolgd. De pagina’s plaatsen geen cookie en halen niets op bij andere sites: lettertypen, afbeeldingen en al het andere komen van hier. Kiest u lichte of donkere kleuren, dan onthoudt uw eigen browser dat.',
    mediaText:
      'Video’s en podcasts van andere sites wachten achter een link. Pas als u er een laadt, benadert uw browser de site waar die staat; die staat naast de link. Die site krijgt dan uw netwerkadres en de naam van deze site, en kan eigen cookies plaatsen. Opnamen die hier bewaard worden, spelen vanaf hier.',
    requests: 'Aanvragen voor een sessie',
    requestsText: (number) =>
      `Wat u in het formulier schrijft, wordt bewaard waar alleen de mensen die het beantwoorden het kunnen lezen: uw naam, hoe u bereikbaar bent, de tijden die u noemde, de soort sessie, het artikel dat u hier bracht, en waarmee u hebt ingestemd. Na ${months(number)} wordt het gewist. Schrijf ons, en het wordt u meteen toegestuurd of gewist.`,
  },
}
