package be.pleinmakers.ui.hear

import be.pleinmakers.core.HearView
import be.pleinmakers.core.HouseholdId
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class HearState(val view: HearView, val back: String) : ScreenState

sealed interface HearIntent : Intent {
    data class Told(val household: HouseholdId) : HearIntent

    data object Back : HearIntent
}
