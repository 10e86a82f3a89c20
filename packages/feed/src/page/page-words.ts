/** The words of pages, in German and English. */
import type { Audience } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"

/** How one program takes a calendar, step by step. */
interface Steps {
  readonly program: string
  readonly steps: ReadonlyArray<string>
}

interface PageWords {
  readonly title: (name: string) => string
  readonly lead: string
  readonly otherLanguage: string
  readonly subscribe: string
  readonly thisDevice: string
  readonly address: string
  readonly qr: string
  readonly qrHint: string
  readonly steps: string
  readonly programs: ReadonlyArray<Steps>
  readonly next: string
  readonly nothing: string
  readonly tentative: string
  readonly about: string
  readonly readersLabel: string
  readonly readers: Readonly<Record<Audience, string>>
  readonly narrowed: string
  readonly freshLabel: string
  readonly fresh: string
  readonly cancelledLabel: string
  readonly cancelled: string
  readonly stopLabel: string
  readonly stop: string
  readonly fileLabel: string
  readonly file: string
  readonly secretTitle: string
  readonly secret: string
  readonly until: (day: string) => string
}

/** The words of each language. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  de: {
    title: (name) => `Kalender abonnieren: ${name}`,
    lead: "Einmal eingetragen, stehen neue Termine, Verschiebungen und Absagen von selbst in Ihrem Kalender.",
    otherLanguage: "English",
    subscribe: "Abonnieren",
    thisDevice: "Auf diesem Gerät abonnieren",
    address: "Adresse des Kalenders, zum Kopieren",
    qr: "QR-Code mit der Adresse dieser Seite",
    qrHint: "Mit der Kamera des Telefons öffnet sich diese Seite dort.",
    steps: "So geht es in Ihrem Programm",
    programs: [
      {
        program: "iPhone und iPad",
        steps: [
          "Oben auf „Auf diesem Gerät abonnieren“ tippen und bestätigen.",
          "Oder: Einstellungen, Kalender, Accounts, Account hinzufügen, Andere, Kalenderabo hinzufügen; dort die Adresse einsetzen.",
        ],
      },
      {
        program: "Mac",
        steps: [
          "Kalender öffnen, Ablage, Neues Kalenderabonnement.",
          "Adresse einsetzen, bei „Automatisch aktualisieren“ „Jede Stunde“ oder „Jeden Tag“ wählen.",
        ],
      },
      {
        program: "Google Kalender",
        steps: [
          "Am Computer calendar.google.com öffnen; in der App auf dem Telefon geht es nicht.",
          "Links neben „Weitere Kalender“ auf +, dann „Per URL“, Adresse einsetzen.",
          "Der Kalender erscheint danach auch auf dem Telefon.",
        ],
      },
      {
        program: "Outlook",
        steps: [
          "Kalender öffnen, „Kalender hinzufügen“, dann „Aus dem Internet abonnieren“.",
          "Adresse und einen Namen einsetzen, „Importieren“ wählen.",
        ],
      },
      {
        program: "Thunderbird",
        steps: [
          "Im Kalender „Neuer Kalender“, dann „Im Netzwerk“.",
          "Benutzername leer lassen, Adresse einsetzen, „Kalender suchen“, abonnieren.",
        ],
      },
      {
        program: "Nextcloud",
        steps: [
          "Im Kalender „+ Neuer Kalender“, dann „Neues Abonnement aus Link (schreibgeschützt)“.",
          "Adresse einsetzen und bestätigen.",
        ],
      },
      {
        program: "Android ohne Google",
        steps: [
          "Eine App für Kalenderabos einrichten, zum Beispiel ICSx⁵.",
          "Dort ein Abo hinzufügen und die Adresse einsetzen.",
        ],
      },
    ],
    next: "Die nächsten Termine",
    nothing: "Zurzeit steht kein Termin an.",
    tentative: "unter Vorbehalt",
    about: "Gut zu wissen",
    readersLabel: "Was darin steht",
    readers: {
      public:
        "Nur, was alle sehen dürfen: keine Namen von Personen, keine Mailadressen; bei Überlassungen nur, dass etwas vergeben ist.",
      network:
        "Was Mitglieder des Netzwerks sehen dürfen, auch vollständige Tagesordnungen und wofür etwas überlassen ist.",
      convenor: "Was Einladende sehen dürfen, mehr als die Mitglieder des Netzwerks.",
      planning: "Was Planende sehen dürfen, mehr als die Mitglieder des Netzwerks.",
    },
    narrowed: "Die Adresse zeigt einen Ausschnitt; weitere Termine des Netzwerks stehen in anderen Kalendern.",
    freshLabel: "Wie aktuell er ist",
    fresh:
      "Die Adresse ist immer aktuell. Wann nachgesehen wird, entscheidet das Programm: Google nach einigen Stunden bis zu einem Tag, Outlook etwa alle drei Stunden, andere etwa alle vier Stunden oder wie eingestellt.",
    cancelledLabel: "Was ausfällt",
    cancelled: "Abgesagtes bleibt eine Zeit lang mit „Abgesagt“ im Titel stehen, damit es niemand übersieht.",
    stopLabel: "Nicht mehr abonnieren",
    stop: "Den Kalender im Programm abbestellen oder löschen. Abmelden müssen Sie sich nirgends; wer abonniert, wird hier nicht gespeichert.",
    fileLabel: "Nur einmal übernehmen",
    file: "Als Datei laden (folgt späteren Änderungen nicht)",
    secretTitle: "Diese Adresse ist vertraulich",
    secret:
      "Wer sie kennt, liest mit. Geben Sie sie nicht weiter, und melden Sie, wenn sie in falsche Hände gekommen ist: Dann bekommt der Kalender eine neue Adresse. Ein Kalenderdienst, bei dem Sie abonnieren, erfährt sie ebenfalls.",
    until: (day) => `Sie gilt bis ${day}.`,
  },
  en: {
    title: (name) => `Subscribe to a calendar: ${name}`,
    lead: "Once it is entered, new dates, changes and cancellations appear in your calendar by themselves.",
    otherLanguage: "Deutsch",
    subscribe: "Subscribe",
    thisDevice: "Subscribe on this device",
    address: "Address of the calendar, to copy",
    qr: "QR code with the address of this page",
    qrHint: "The camera of a telephone opens this page there.",
    steps: "How it works in your program",
    programs: [
      {
        program: "iPhone and iPad",
        steps: [
          "Tap “Subscribe on this device” above and confirm.",
          "Or: Settings, Calendar, Accounts, Add Account, Other, Add Subscribed Calendar; enter the address there.",
        ],
      },
      {
        program: "Mac",
        steps: [
          "Open Calendar, File, New Calendar Subscription.",
          "Enter the address, and let it refresh every hour or every day.",
        ],
      },
      {
        program: "Google Calendar",
        steps: [
          "Open calendar.google.com on a computer; the app on a telephone cannot do it.",
          "On the left, + beside “Other calendars”, then “From URL”, enter the address.",
          "Afterwards the calendar is on the telephone, too.",
        ],
      },
      {
        program: "Outlook",
        steps: [
          "Open the calendar, “Add calendar”, then “Subscribe from web”.",
          "Enter the address and a name, choose “Import”.",
        ],
      },
      {
        program: "Thunderbird",
        steps: [
          "In the calendar “New Calendar”, then “On the Network”.",
          "Leave the user name empty, enter the address, “Find Calendars”, subscribe.",
        ],
      },
      {
        program: "Nextcloud",
        steps: [
          "In the calendar “+ New calendar”, then “New subscription from link (read-only)”.",
          "Enter the address and confirm.",
        ],
      },
      {
        program: "Android without Google",
        steps: [
          "Install an app for calendar subscriptions, such as ICSx⁵.",
          "Add a subscription there and enter the address.",
        ],
      },
    ],
    next: "What comes next",
    nothing: "There is nothing to come at the moment.",
    tentative: "tentative",
    about: "Good to know",
    readersLabel: "What is in it",
    readers: {
      public:
        "Only what everybody may see: no names of persons, no mail addresses; of bookings only that something is taken.",
      network: "What members of the network may see, whole agendas and purposes of bookings included.",
      convenor: "What convenors may see, more than the members of the network.",
      planning: "What planners may see, more than the members of the network.",
    },
    narrowed: "The address shows a part; other dates of the network are in other calendars.",
    freshLabel: "How fresh it is",
    fresh:
      "The address is always up to date. The program decides when it looks: Google after some hours up to a day, Outlook about every three hours, others about every four hours or as you set them.",
    cancelledLabel: "What does not take place",
    cancelled: "What was cancelled stays for a while with “Cancelled” in its title, so that nobody misses it.",
    stopLabel: "To stop",
    stop: "Unsubscribe from the calendar or delete it in your program. There is nothing to sign off from; who subscribes is not stored here.",
    fileLabel: "To take it over once",
    file: "Download as a file (does not follow later changes)",
    secretTitle: "This address is confidential",
    secret:
      "Whoever knows it can read along. Do not pass it on, and tell us when it has come into wrong hands: the calendar then gets another address. A calendar service with which you subscribe learns it as well.",
    until: (day) => `It is valid until ${day}.`,
  },
}
