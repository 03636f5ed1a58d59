# The list of the month, on the coach's desk.
desk-list = List of the month
desk-list-word = List
desk-list-file = Choose the list
desk-list-file-hint = A sheet that was saved as CSV.
desk-list-look-hint = First you see what would happen. Nothing is saved yet.
desk-list-look = Look at the list
desk-list-waits = Look at the list that waits
desk-list-done = The list is saved.
desk-list-more = { $n } more rows are not shown here.
desk-preview = What would happen?
desk-preview-none = No list waits. After a quarter of an hour you choose it again.
desk-preview-choose = Choose a list
desk-preview-changed = Something has changed meanwhile.
desk-preview-changed-do = Look at the list once more. Nothing was saved.
desk-preview-apply-hint = What is refused or yours to decide stays out. Correct the list for that.
desk-preview-apply = Save the rest
desk-preview-nothing = There is nothing to save.
desk-preview-forget = Save nothing

import-count-moved = { $n } to another door
import-count-ended = { $n } gone
import-count-elsewhere = { $n } of another neighbourhood
import-verdict-moved = To another door
import-verdict-ended = Gone
import-verdict-elsewhere = Of another neighbourhood
import-ended = { $door }: tenancy ends on { $date }
import-remark-elsewhere = This row is of another neighbourhood than yours.
