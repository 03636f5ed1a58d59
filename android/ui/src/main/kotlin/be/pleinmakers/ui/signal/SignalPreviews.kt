package be.pleinmakers.ui.signal

import be.pleinmakers.core.SignalView
import be.pleinmakers.ui.Preview

fun signalPreviews(fresh: SignalView, waiting: SignalView, answered: SignalView, done: SignalView, back: String) =
    listOf(
        Preview("signal", SignalState(fresh, back)),
        Preview("signal-writing", SignalState(fresh, back, writing = "")),
        Preview("signal-waiting", SignalState(waiting, back)),
        Preview("signal-answered", SignalState(answered, back)),
        Preview("signal-done", SignalState(done, back)),
    )
