# Finding a door.
search-title = Find a door
search-label = Street, number, box or name
search-clear = Clear
search-start = Type a street, a number or a name. It also works without a network.
search-nothing = We find no door for “{ $text }”. A name is found only while the welcome is open.
search-more = { $n ->
    [one] { $n } more door. Type more to find it.
   *[other] { $n } more doors. Type more to find the right one.
}
search-reason-name = Name on the list
search-reason-name_similar = Looks like the name on the list
search-reason-street_similar = The street looks like what you typed
search-reason-box = Box
search-reason-stairwell = Stairwell
search-reason-number = House number
search-reason-street = Street
