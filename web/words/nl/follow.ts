// Dutch. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “u”.
import type {FollowWords} from '../en/follow.ts'

export const follow: FollowWords = {
  follow: {
    title: 'Volgen per e-mail',
    heading: 'Nieuwe artikelen per e-mail',
    lead: 'Elk nieuw artikel komt één keer naar u toe, als een kort bericht met een link. Niets daarin legt vast of u het opent.',
    address: 'Uw e-mailadres',
    consent:
      'Met “Volgen” stemt u ermee in dat uw adres wordt bewaard om u nieuwe artikelen te sturen. Eerst komt er een bericht waarin u dat bevestigt, en elk later bericht heeft een link waarmee u stopt.',
    submit: 'Volgen',
    invalid: 'Dit is geen e-mailadres, zoals naam@example.org.',
    tooMany:
      'Veel mensen hebben zich net aangemeld. Wacht tien minuten en probeer het dan opnieuw.',
    notStored: 'Uw adres kon nu niet worden bewaard. Probeer het over een minuut opnieuw.',
    unavailable: 'Nieuwe artikelen kunnen hier op dit moment niet per e-mail worden verstuurd.',
    sentTitle: 'Kijk in uw mail',
    sentText:
      'Er is een bericht onderweg naar het adres dat u gaf. Open de link daarin binnen zeven dagen: tot dan wordt er niets anders gestuurd.',
    confirmTitle: 'Wilt u nieuwe artikelen per e-mail?',
    confirmButton: 'Ja, stuur ze mij',
    confirmedTitle: 'U volgt deze site nu',
    confirmedText: 'Het volgende artikel komt naar u toe zodra het is gepubliceerd.',
    endTitle: 'Wilt u geen berichten meer?',
    endButton: 'Berichten stoppen',
    endedTitle: 'Er komen geen berichten meer',
    endedText: 'Uw adres wordt na dertig dagen gewist.',
    goneTitle: 'Deze link werkt niet meer',
    goneText:
      'Een link om te bevestigen werkt zeven dagen, en geen enkele werkt nog als de berichten zijn gestopt. U kunt [opnieuw volgen].',
    privacy: 'Volgen per e-mail',
    privacyText:
      'Als u per e-mail volgt, wordt uw adres bewaard waar alleen de mensen van deze site het kunnen lezen, met de dag en de woorden waarmee u hebt ingestemd. Het wordt alleen gebruikt om u nieuwe artikelen te sturen. De berichten bevatten geen verborgen afbeelding en geen link die u herkent, behalve die waarmee u stopt. Een adres dat niet is bevestigd, wordt na zeven dagen gewist, en een gestopt adres na dertig. Schrijf ons, en wat van u is bewaard, wordt u meteen toegestuurd of gewist.',
  },
  followMail: {
    confirmSubject: (site) => `Bevestig alstublieft: nieuwe artikelen van ${site}`,
    confirm: (site) =>
      `Iemand, waarschijnlijk u, heeft voor dit adres om nieuwe artikelen van ${site} gevraagd. Was u dat, open dan binnen zeven dagen deze pagina en druk op de knop:`,
    ignore: 'Was u het niet, doe dan niets. Er komt geen ander bericht, en het adres wordt gewist.',
    knownSubject: (site) => `U volgt ${site} al`,
    known: (site) =>
      `Iemand, waarschijnlijk u, heeft voor dit adres om nieuwe artikelen van ${site} gevraagd. Het krijgt ze al, dus er verandert niets.`,
    read: 'Lees het artikel',
    end: 'Geen berichten zoals dit meer',
  },
}
