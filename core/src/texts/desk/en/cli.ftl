# Translated by a machine; no speaker has read it yet.
# The command line.
cli-listening = The server listens on { $url }
cli-stopping = The server stops.
cli-join-link = Link to join, for { $name }: { $url }
cli-join-expires = { $n ->
    [one] Works once, for { $n } minute.
   *[other] Works once, for { $n } minutes.
}
cli-coach-link = Link for { $name }, to choose a password: { $url }
cli-coach-link-once = This link works once.
cli-coach-removed = { $name } can no longer sign in.
cli-activity-added = Added: { $title }, { $when }
cli-activity-cancelled = Cancelled: { $title }, { $when }
cli-signal-passed_on = Passed on.
cli-signal-answered = The answer is kept. A Pleinmaker brings it back.
cli-signal-closed = Closed.
cli-imported = List read: { $file }
cli-preview = This is a trial. Nothing has been kept yet.
cli-error = { $sentence } { $action }
cli-joined = This phone has joined in { $city }.
cli-recorded = Recorded: { $door }, { $outcome }
cli-undone = Undone: { $door }, { $outcome }
cli-sent = { $n } sent
cli-received = { $n ->
    [one] { $n } record fetched
   *[other] { $n } records fetched
}
cli-left = { $n ->
    [one] { $n } record gone from this phone
   *[other] { $n } records gone from this phone
}
error-several_doors = This number belongs to more than one door: { $doors }.
    .action = Write the whole address.
cli-activity-moved = Moved: { $title }, now on { $when }
