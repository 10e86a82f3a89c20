/** The help text: what the command can do. */
import type { Language } from "@sozialraum/core/text"

/** What `sozialraum --help` prints. */
export const help = (language: Language): string => `${language === "de" ? german : english}\n`

const german = `sozialraum – Einrichtungen, Konferenzen und Ressourcen eines Sozialraums

  sozialraum inspect DATEI             was ist das für eine Liste? (schreibt nichts)
  sozialraum import DATEI...           Listen in den Bestand übernehmen
      --source NAME  --type ART  --near LÄNGE,BREITE  --crs EPSG:25832  --key-file DATEI
      --profile NAME|DATEI  --save-profile DATEI.json: wie die Spalten zu lesen sind (auch bei inspect)
      --interactive: die Zuordnung der Spalten im Gespräch berichtigen, ansehen, bestätigen
      --areas DATEI.geojson  --dry-run  --values  --keep-persons  --verbose
      --publisher WER  --url ADRESSE  --licence LIZENZ  --attribution VERMERK  --retrieved TAG: woher die Liste ist
  sozialraum import KALENDER.ics...    Ferien, Veranstaltungen, belegte Zeiten aus Kalendern (auch bei inspect)
      --as closures|offers|busy  --institution ID  --resource ID  --land NW  --kind ART  --from TAG  --to TAG
      --last-day inclusive: Enden ganzer Tage sind ihr letzter Tag
  sozialraum import --undo QUELLE      den letzten Import einer Quelle zurücknehmen, oder einen mit seiner Kennung
  sozialraum import --history QUELLE   welche Importe es gab, und welche noch gelten
  sozialraum export ical [-o DATEI]    Sitzungen, Angebote, Überlassungen und Fristen als Kalender
      --conference ID  --institution ID  --resource ID  --area ID  --audience public|network
      --offer ID  --topic T  --age 6-10  --land NW  --level standard|einfach|leicht
      --from TAG  --to TAG  --deadlines days|tasks|none: Fristen als Tage, als Aufgaben oder gar nicht (ohne Angabe days)
      --free-busy: nur wann etwas belegt ist, für --resource ID und die Räume von --institution ID
  sozialraum export csv|geojson|json   das Verzeichnis der Einrichtungen, für Tabellen, Karten und Programme
      dieselben Filter, dazu --offer ID; csv: --format excel|rfc4180 (ohne Angabe excel)
  sozialraum export oparl --base URL   Konferenzen als OParl 1.1
  sozialraum export graph              wer mit wem arbeitet, für Graphenprogramme
      --format graphml|dot|mermaid|json  --tie ART  --audience public|network
      bei jedem Export: --publish KENNUNG [--licence SPDX] [--recipient WER] vermerkt ihn als Veröffentlichung
  sozialraum report ART                was man das Netzwerk fragen kann, als Tabelle oder Seite
      offers, match, offer, school, programme, counselling, contacts: Angebote finden
      profile, partners --institution ID: eine Schule; area, inventory --area ID: ein Gebiet
      coverage, gaps, overlaps, reach, holidays, closure: was da ist und was fehlt
      whatif --offers DATEI.json: was Angebote änderten, die es noch nicht gibt
      needs, measures, indicators, statistics, changes: Planung
      due, agenda, dates, hosts, invitation --meeting ID: die nächste Sitzung
      minutes --meeting ID --format markdown|html|text: ein Protokoll
      attendance, representation, missing, bodies, review, upward: eine Konferenz; duties --institution ID
      rooms --from ZEIT --to ZEIT: freie Räume; --seats N --minutes N --category ART --institution ID (wer leihen will)
      balance [--institution ID]: wer gibt und nimmt; usage --resource ID | --institution ID; funds [--fund ID]
      network: wer mit wem verbunden ist; --tie ART, im Verlauf: --step month|schoolYear|year
      quality, retention, publications, person --id ANSPRECHSTELLE, log --collection NAME --id ID: die Daten selbst
      --text WORTE  --topic T  --age 6-10  --weekday mo  --hours 15:00-17:00  --near LÄNGE,BREITE
      --minutes N  --metres N  --area ID  --conference ID  --free  --max-cost 5/termin  --step-free  --language tr
      --from TAG  --to TAG  --year JAHR  --audience public|network|convenor|planning  --land NW
  sozialraum invitation --meeting ID   die Einladung als Kalendernachricht, für eine Mail; mit --cancel die Absage
      -o DATEI.ics: an die Funktionspostfächer; merkt sich, wem sie galt
  sozialraum reply DATEI.ics           die Antwort einer Einrichtung übernehmen: zugesagt, vielleicht, abgesagt
  sozialraum serve [--port N]          Kalender zum Abonnieren, auf 127.0.0.1
  sozialraum feed-token issue [ID] --title TITEL  eine geheime Kalenderadresse, für die, die mehr sehen dürfen
      --audience network|convenor|planning  --area|conference|institution|offer|resource|topic ID  --age 6-10
      --expires TAG (ohne Angabe in einem Jahr)  --base URL: wo die Kalender erreichbar sind
  sozialraum feed-token renew ID       eine neue Adresse; die alte gilt nicht mehr, mit --grace-days N noch so lange
  sozialraum feed-token prolong ID     dieselbe Adresse gilt länger: --expires TAG; niemand muss neu abonnieren
  sozialraum feed-token revoke ID      sie öffnet nichts mehr; list: welche es gibt
  sozialraum store export [DATEI|-]    ein Netzwerk mit seinem ganzen Verlauf als JSON Lines; --no-history: nur den Stand
  sozialraum store import DATEI|-      daraus wieder ein Netzwerk machen; abgebrochen, geht es beim nächsten Mal weiter
      --dry-run: nur nachsehen  --keep-unfit: auch übernehmen, was nicht zu seiner Sammlung passt
  sozialraum store check               ist alles lesbar, ist die Datei heil? (schreibt nichts)
  sozialraum store backup DATEI        eine Kopie der SQLite-Datei, auch während andere schreiben
  sozialraum store upgrade             was ältere Versionen geschrieben haben, neu schreiben
  sozialraum store history SAMMLUNG ID alle Stände eines Eintrags; store networks: welche Netzwerke es gibt
  sozialraum seed                      das Beispielnetzwerk Bochum-Süd schreiben

Überall: --json  --lang de|en  --store sqlite:PFAD|memory:  --network ID  --now ZEITPUNKT
Ergebnis: 0 erledigt · 1 abgelehnt · 2 falscher Aufruf · 3 Datei oder Ablage nicht erreichbar`

const english = `sozialraum – institutions, conferences and resources of a Sozialraum

  sozialraum inspect FILE              what is this list? (writes nothing)
  sozialraum import FILE...            bring lists into the store
      --source NAME  --type TYPE  --near LON,LAT  --crs EPSG:25832  --key-file FILE
      --profile NAME|FILE  --save-profile FILE.json: how the columns are to be read (inspect, too)
      --interactive: correct the mapping of the columns in a dialogue, see what comes of it, confirm
      --areas FILE.geojson  --dry-run  --values  --keep-persons  --verbose
      --publisher WHO  --url ADDRESS  --licence LICENCE  --attribution NOTE  --retrieved DAY: where the list is from
  sozialraum import CALENDAR.ics...    holidays, events and busy times from calendars (inspect, too)
      --as closures|offers|busy  --institution ID  --resource ID  --land NW  --kind KIND  --from DAY  --to DAY
      --last-day inclusive: ends of whole days are the last of them
  sozialraum import --undo SOURCE      take back the last import of a source, or one by its id
  sozialraum import --history SOURCE   which imports there were, and which still hold
  sozialraum export ical [-o FILE]     meetings, offers, bookings and deadlines as a calendar
      --conference ID  --institution ID  --resource ID  --area ID  --audience public|network
      --offer ID  --topic T  --age 6-10  --land NW  --level standard|einfach|leicht
      --from DAY  --to DAY  --deadlines days|tasks|none: deadlines as days, as tasks or not at all (days where nothing is said)
      --free-busy: only when something is taken, for --resource ID and the rooms of --institution ID
  sozialraum export csv|geojson|json   the directory of institutions, for tables, maps and programs
      the same filters and --offer ID; csv: --format excel|rfc4180 (excel where nothing is said)
  sozialraum export oparl --base URL   conferences as OParl 1.1
  sozialraum export graph              who works with whom, for graph tools
      --format graphml|dot|mermaid|json  --tie KIND  --audience public|network
      with every export: --publish ID [--licence SPDX] [--recipient WHO] notes it as a publication
  sozialraum report KIND               what can be asked of the network, as a table or a page
      offers, match, offer, school, programme, counselling, contacts: find offers
      profile, partners --institution ID: a school; area, inventory --area ID: an area
      coverage, gaps, overlaps, reach, holidays, closure: what there is, and what is missing
      whatif --offers FILE.json: what offers would change that are not there yet
      needs, measures, indicators, statistics, changes: planning
      due, agenda, dates, hosts, invitation --meeting ID: the next meeting
      minutes --meeting ID --format markdown|html|text: minutes
      attendance, representation, missing, bodies, review, upward: a conference; duties --institution ID
      rooms --from TIME --to TIME: free rooms; --seats N --minutes N --category KIND --institution ID (who borrows)
      balance [--institution ID]: who gives and takes; usage --resource ID | --institution ID; funds [--fund ID]
      network: who is connected with whom; --tie KIND, over time: --step month|schoolYear|year
      quality, retention, publications, person --id CONTACT, log --collection NAME --id ID: the data themselves
      --text WORDS  --topic T  --age 6-10  --weekday mo  --hours 15:00-17:00  --near LON,LAT
      --minutes N  --metres N  --area ID  --conference ID  --free  --max-cost 5/termin  --step-free  --language tr
      --from DAY  --to DAY  --year YEAR  --audience public|network|convenor|planning  --land NW
  sozialraum invitation --meeting ID   the invitation as a calendar message, for a mail; with --cancel the cancellation
      -o FILE.ics: to the mailboxes of offices; keeps whom it was for
  sozialraum reply FILE.ics            take the answer of an institution: accepted, perhaps, declined
  sozialraum serve [--port N]          calendars to subscribe to, on 127.0.0.1
  sozialraum feed-token issue [ID] --title TITLE  a secret address of a calendar, for those who may see more
      --audience network|convenor|planning  --area|conference|institution|offer|resource|topic ID  --age 6-10
      --expires DAY (in a year where nothing is said)  --base URL: where the calendars are reached
  sozialraum feed-token renew ID       another address; the old one is closed, with --grace-days N only after so long
  sozialraum feed-token prolong ID     the same address goes on: --expires DAY; nobody has to subscribe anew
  sozialraum feed-token revoke ID      it opens nothing any more; list: which there are
  sozialraum store export [FILE|-]     a network with all of its history as JSON lines; --no-history: only as it is now
  sozialraum store import FILE|-       make a network of them again; broken off, it goes on the next time
      --dry-run: only look  --keep-unfit: also take what does not fit its collection
  sozialraum store check               can everything be read, is the file sound? (writes nothing)
  sozialraum store backup FILE         a copy of the SQLite file, also while others write
  sozialraum store upgrade             write anew what older versions wrote
  sozialraum store history COLLECTION ID  every revision of an entry; store networks: which networks there are
  sozialraum seed                      write the sample network Bochum-Süd

Everywhere: --json  --lang de|en  --store sqlite:PATH|memory:  --network ID  --now INSTANT
Exit codes: 0 done · 1 refused · 2 wrong usage · 3 file or store not reachable`
