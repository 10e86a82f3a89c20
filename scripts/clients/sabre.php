<?php
// sabre/vobject, which Nextcloud reads calendars with: what it has to say about each file, as JSON.
error_reporting(E_ERROR | E_PARSE);
require '/usr/share/php/Sabre/VObject/autoload.php';

use Sabre\VObject;

// Without options the reader forgives nothing.
function told(string $file): array
{
    try {
        $calendar = VObject\Reader::read(file_get_contents($file));
    } catch (VObject\ParseException $refused) {
        return ['entries' => 0, 'dates' => 0, 'findings' => [$refused->getMessage()]];
    }
    $findings = [];
    foreach ($calendar->validate() as $found) {
        $findings[] = "{$found['level']} {$found['node']->name}: {$found['message']}";
    }
    $dates = 0;
    $entries = $calendar->select('VEVENT');
    foreach ($entries as $entry) {
        if (isset($entry->{'RECURRENCE-ID'})) {
            continue;
        }
        try {
            $found = new VObject\RecurrenceIterator($calendar, (string) $entry->UID);
            $dates += $found->valid() ? 1 : 0;
        } catch (Exception $failed) {
            $findings[] = "{$entry->UID}: {$failed->getMessage()}";
        }
    }
    return ['entries' => count($entries), 'dates' => $dates, 'findings' => $findings];
}

echo json_encode(array_map('told', array_slice($argv, 1))), "\n";
