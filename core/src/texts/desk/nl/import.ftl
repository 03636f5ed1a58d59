# De lijst met verhuizingen. Geef bij opmerkingen altijd line, column, door en date mee.
import-title = Lijst met verhuizingen
import-line = Regel { $line }: { $remark }
import-remark-by-column = { $remark } (kolom { $column })
import-rows = { $n ->
    [one] { $n } rij gelezen
   *[other] { $n } rijen gelezen
}
import-count-read = { $n ->
    [one] { $n } nieuw
   *[other] { $n } nieuw
}
import-count-updated = { $n ->
    [one] { $n } aangepast
   *[other] { $n } aangepast
}
import-count-unchanged = { $n ->
    [one] { $n } ongewijzigd
   *[other] { $n } ongewijzigd
}
import-count-remarked = { $n ->
    [one] { $n } nieuw met een opmerking
   *[other] { $n } nieuw met een opmerking
}
import-count-doubtful = { $n ->
    [one] { $n } om zelf te beslissen
   *[other] { $n } om zelf te beslissen
}
import-count-refused = { $n ->
    [one] { $n } geweigerd
   *[other] { $n } geweigerd
}

import-verdict-read = Gelezen
import-verdict-updated = Aangepast
import-verdict-unchanged = Ongewijzigd
import-verdict-remarked = Gelezen, met een opmerking
import-verdict-doubtful = Kies zelf
import-verdict-refused = Geweigerd

import-remark-adopts_face = Iemand ontmoette hen al aan de deur. Hun welkom gaat gewoon verder.
import-remark-lost_letter = Er staat een vraagteken in de naam. Misschien ging een letter verloren.
import-remark-not_yet = Zij verhuizen pas op { $date }. De deur staat vanaf dan op de lijst.
import-remark-unlikely_date = De datum { $date } ligt ver weg. Klopt die?
import-remark-unknown_language = Deze taal kennen we niet. We vullen geen taal in.
import-remark-ends_earlier = Deur { $door } had al bewoners. Hun huur eindigt op { $date }.
import-remark-ended_by_later = Deur { $door } kreeg later nieuwe bewoners, op { $date }.
import-remark-same_day_twice = Deur { $door } staat twee keer op { $date }. Wie woont er?
import-remark-unknown_door = Deur { $door } kennen we niet in dit gebouw.
import-remark-no_box = { $door } heeft meer dan één deur, en er staat geen bus.
import-remark-unknown_building = Dit huisnummer kennen we niet in deze straat.
import-remark-unknown_street = Deze straat ligt niet in onze buurten.
import-remark-ambiguous_door = { $door } kan meer dan één deur zijn.
import-remark-dossier_twice = Dit dossiernummer staat ook op regel { $other }, met iets anders.
import-remark-dossier_missing = Er staat geen dossiernummer.
import-remark-name_missing = Er staat geen naam.
import-remark-date_missing = Er staat geen datum.
import-remark-date_impossible = Deze datum bestaat niet.
import-remark-date_unreadable = We kunnen deze datum niet lezen.
import-remark-formula = In kolom { $column } staat een formule. We lezen alleen tekst.
import-remark-control_characters = In kolom { $column } staan onzichtbare tekens.
import-remark-cell_too_long = In kolom { $column } staat te veel tekst.
import-remark-other_municipality = Dit adres ligt in een andere gemeente.

import-problem-not_a_list = Dit bestand is geen lijst.
    .action = Bewaar het blad als CSV en probeer opnieuw.
import-problem-empty_file = Dit bestand is leeg.
    .action = Kies een ander bestand.
import-problem-header_only = Er staan geen verhuizingen in dit bestand.
    .action = Controleer of je de juiste lijst koos.
import-problem-no_known_column = In dit bestand staat geen kolom die we kennen.
    .action = Kijk of dit de lijst met verhuizingen is.
import-problem-column_missing = De kolom { $column } ontbreekt.
    .action = Voeg de kolom toe en probeer opnieuw.
import-problem-too_many_rows = Er staan te veel rijen in dit bestand.
    .action = Maak er een paar kleinere lijsten van.
import-problem-too_large = Dit bestand is te groot.
    .action = Maak er een paar kleinere lijsten van.
