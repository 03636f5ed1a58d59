package be.pleinmakers.ui.signals

import be.pleinmakers.core.SignalId
import be.pleinmakers.core.SignalsView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class SignalsState(val view: SignalsView) : ScreenState

sealed interface SignalsIntent : Intent {
    data class OpenSignal(val signal: SignalId) : SignalsIntent

    data object Add : SignalsIntent

    data object OpenSync : SignalsIntent
}
