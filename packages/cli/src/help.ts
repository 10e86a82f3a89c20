/** The help text: what the command can do. */
import type { Language } from "@sozialraum/core/text"

/** What `sozialraum --help` prints. */
export const help = (language: Language): string => `${language === "de" ? german : english}\n`

const german = `sozialraum – Einrichtungen, Konferenzen und Ressourcen eines Sozialraums

  sozialraum inspect DATEI             was ist das für eine Liste? (schreibt nichts)
  sozialraum import DATEI...           Listen in den Bestand übernehmen
      --source NAME  --type ART  --near LÄNGE,BREITE  --key-file DATEI
      --areas DATEI.geojson  --dry-run  --values  --keep-persons
  sozialraum export ical [-o DATEI]    Sitzungen und Überlassungen als Kalender
      --conference ID  --institution ID  --resource ID  --area ID  --audience public|network
  sozialraum serve [--port N]          Kalender zum Abonnieren, auf 127.0.0.1
  sozialraum seed                      das Beispielnetzwerk Bochum-Süd schreiben

Überall: --json  --lang de|en  --store sqlite:PFAD|memory:  --network ID  --now ZEITPUNKT
Ergebnis: 0 erledigt · 1 abgelehnt · 2 falscher Aufruf · 3 Datei oder Ablage nicht erreichbar`

const english = `sozialraum – institutions, conferences and resources of a Sozialraum

  sozialraum inspect FILE              what is this list? (writes nothing)
  sozialraum import FILE...            bring lists into the store
      --source NAME  --type TYPE  --near LON,LAT  --key-file FILE
      --areas FILE.geojson  --dry-run  --values  --keep-persons
  sozialraum export ical [-o FILE]     meetings and bookings as a calendar
      --conference ID  --institution ID  --resource ID  --area ID  --audience public|network
  sozialraum serve [--port N]          calendars to subscribe to, on 127.0.0.1
  sozialraum seed                      write the sample network Bochum-Süd

Everywhere: --json  --lang de|en  --store sqlite:PATH|memory:  --network ID  --now INSTANT
Exit codes: 0 done · 1 refused · 2 wrong usage · 3 file or store not reachable`
