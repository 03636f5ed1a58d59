package be.pleinmakers.ui.tally

import be.pleinmakers.core.TallyCounts
import be.pleinmakers.core.TallyView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class TallyState(val view: TallyView, val back: String) : ScreenState

sealed interface TallyIntent : Intent {
    data class Count(val counts: TallyCounts) : TallyIntent

    data object Save : TallyIntent

    data object Back : TallyIntent
}
