package be.pleinmakers.ui.newsignal

import be.pleinmakers.core.NewSignalView
import be.pleinmakers.core.SignalKind
import be.pleinmakers.core.SignalUrgency
import be.pleinmakers.ui.Preview

fun newSignalPreviews(door: NewSignalView, anywhere: NewSignalView, back: String) =
    listOf(
        Preview("new-signal", NewSignalState(door, back)),
        Preview("new-signal-danger", NewSignalState(door, back, SignalKind.SAFETY, urgency = SignalUrgency.DANGER)),
        Preview("new-signal-anywhere", NewSignalState(anywhere, back, SignalKind.LIFT)),
    )
