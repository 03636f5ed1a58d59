package be.pleinmakers.ui.activity

import be.pleinmakers.core.ActivityView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class ActivityState(val view: ActivityView, val back: String) : ScreenState

sealed interface ActivityIntent : Intent {
    data object Back : ActivityIntent
}
