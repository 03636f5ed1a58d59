package be.pleinmakers.ui.activity

import be.pleinmakers.core.ActivityView
import be.pleinmakers.core.HouseholdId
import be.pleinmakers.core.RsvpId
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class ActivityState(val view: ActivityView, val back: String) : ScreenState

sealed interface ActivityIntent : Intent {
    data object Invite : ActivityIntent

    data object Tally : ActivityIntent

    data object MustHear : ActivityIntent

    data class OpenDoor(val household: HouseholdId) : ActivityIntent

    data class TakeBack(val rsvp: RsvpId) : ActivityIntent

    data object Back : ActivityIntent
}
