package be.pleinmakers.ui.signal

import be.pleinmakers.core.HouseholdId
import be.pleinmakers.core.SignalView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

/** [writing]: the answer that is being written; nothing while none is. */
data class SignalState(val view: SignalView, val back: String, val writing: String? = null) : ScreenState

sealed interface SignalIntent : Intent {
    data object CarryBack : SignalIntent

    data object WriteAnswer : SignalIntent

    data class EditAnswer(val text: String) : SignalIntent

    data object SaveAnswer : SignalIntent

    data object CancelAnswer : SignalIntent

    data object Withdraw : SignalIntent

    data class OpenDoor(val household: HouseholdId) : SignalIntent

    data object Back : SignalIntent
}
