package be.pleinmakers.ui.today

import be.pleinmakers.core.CallCode
import be.pleinmakers.core.HouseholdId
import be.pleinmakers.core.SignalId
import be.pleinmakers.core.TodayView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

/** [showMore]: the doors beyond the round are shown too. */
data class TodayState(val view: TodayView, val showMore: Boolean = false) : ScreenState

sealed interface TodayIntent : Intent {
    data class OpenDoor(val household: HouseholdId) : TodayIntent

    data object FindDoor : TodayIntent

    data object ShowMore : TodayIntent

    data object OpenSync : TodayIntent

    data object OpenBuilding : TodayIntent

    data class OpenSignal(val signal: SignalId) : TodayIntent

    data object OpenSignals : TodayIntent

    data class OpenCall(val code: CallCode, val id: String) : TodayIntent
}
