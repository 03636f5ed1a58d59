package be.pleinmakers.ui.firstsync

import be.pleinmakers.core.FirstSyncView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class FirstSyncState(val view: FirstSyncView) : ScreenState

sealed interface FirstSyncIntent : Intent {
    data object Next : FirstSyncIntent

    data object Retry : FirstSyncIntent
}
