package be.pleinmakers.ui.sync

import be.pleinmakers.core.CardId
import be.pleinmakers.core.SyncView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class SyncState(val view: SyncView, val back: String) : ScreenState

sealed interface SyncIntent : Intent {
    data object SyncNow : SyncIntent

    data object Cancel : SyncIntent

    data class Settle(val card: CardId, val seen: ULong, val choice: Int) : SyncIntent

    data object Back : SyncIntent
}
