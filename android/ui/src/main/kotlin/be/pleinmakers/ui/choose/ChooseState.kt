package be.pleinmakers.ui.choose

import be.pleinmakers.core.ChooseView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class ChooseState(val view: ChooseView, val back: String) : ScreenState

sealed interface ChooseIntent : Intent {
    data class Choose(val slug: String) : ChooseIntent

    data object Back : ChooseIntent
}
