package be.pleinmakers.ui.door

import be.pleinmakers.core.DoorView
import be.pleinmakers.core.VisitOutcome
import be.pleinmakers.ui.Preview

fun doorPreviews(fresh: DoorView, tried: DoorView, met: DoorView, closed: DoorView, face: DoorView, back: String) =
    listOf(
        Preview("door", DoorState(fresh, back)),
        Preview("door-choices", DoorState(fresh, back, open = VisitOutcome.COME_BACK)),
        Preview("door-tried", DoorState(tried, back)),
        Preview("door-met", DoorState(met, back)),
        Preview("door-do-not-visit", DoorState(closed, back)),
        Preview("door-new-face", DoorState(face, back)),
    )
