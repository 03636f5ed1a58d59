package be.pleinmakers.ui.signals

import be.pleinmakers.core.SignalsView
import be.pleinmakers.ui.Preview

fun signalsPreviews(view: SignalsView, empty: SignalsView) =
    listOf(Preview("signals", SignalsState(view)), Preview("signals-empty", SignalsState(empty)))
