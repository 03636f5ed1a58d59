# Translated by a machine; no speaker has read it yet.
# The list of moves. Always pass line, column, door and date with a remark.
import-title = List of moves
import-line = Line { $line }: { $remark }
import-remark-by-column = { $remark } (column { $column })
import-rows = { $n ->
    [one] { $n } row read
   *[other] { $n } rows read
}
import-count-read = { $n ->
    [one] { $n } new
   *[other] { $n } new
}
import-count-updated = { $n ->
    [one] { $n } changed
   *[other] { $n } changed
}
import-count-unchanged = { $n ->
    [one] { $n } unchanged
   *[other] { $n } unchanged
}
import-count-remarked = { $n ->
    [one] { $n } new with a remark
   *[other] { $n } new with a remark
}
import-count-doubtful = { $n ->
    [one] { $n } for you to decide
   *[other] { $n } for you to decide
}
import-count-refused = { $n ->
    [one] { $n } refused
   *[other] { $n } refused
}

import-verdict-read = Read
import-verdict-updated = Changed
import-verdict-unchanged = Unchanged
import-verdict-remarked = Read, with a remark
import-verdict-doubtful = For you to decide
import-verdict-refused = Refused

import-remark-adopts_face = Somebody met them at the door already. Their welcome just goes on.
import-remark-lost_letter = There is a question mark in the name. Perhaps a letter was lost.
import-remark-not_yet = They move in only on { $date }. The door is on the list from then.
import-remark-unlikely_date = The date { $date } is far away. Is it right?
import-remark-unknown_language = We do not know this language. We fill in no language.
import-remark-ends_earlier = Door { $door } had residents already. Their tenancy ends on { $date }.
import-remark-ended_by_later = Door { $door } got new residents later, on { $date }.
import-remark-same_day_twice = Door { $door } is there twice on { $date }. Who lives there?
import-remark-unknown_door = We do not know door { $door } in this building.
import-remark-no_box = { $door } has more than one door, and no box is given.
import-remark-unknown_building = We do not know this house number in this street.
import-remark-unknown_street = This street is not in our neighbourhoods.
import-remark-ambiguous_door = { $door } can be more than one door.
import-remark-dossier_twice = This file number also stands on line { $other }, with something else.
import-remark-dossier_missing = There is no file number.
import-remark-name_missing = There is no name.
import-remark-date_missing = There is no date.
import-remark-date_impossible = This date does not exist.
import-remark-date_unreadable = We cannot read this date.
import-remark-formula = There is a formula in column { $column }. We read only text.
import-remark-control_characters = There are invisible characters in column { $column }.
import-remark-cell_too_long = There is too much text in column { $column }.
import-remark-other_municipality = This address is in another municipality.

import-problem-not_a_list = This file is not a list.
    .action = Save the sheet as CSV and try again.
import-problem-empty_file = This file is empty.
    .action = Choose another file.
import-problem-header_only = There are no moves in this file.
    .action = Check whether you chose the right list.
import-problem-no_known_column = There is no column in this file that we know.
    .action = Check whether this is the list of moves.
import-problem-column_missing = The column { $column } is missing.
    .action = Add the column and try again.
import-problem-too_many_rows = There are too many rows in this file.
    .action = Split the list into smaller parts.
import-problem-too_large = This file is too large.
    .action = Split the list into smaller parts.
