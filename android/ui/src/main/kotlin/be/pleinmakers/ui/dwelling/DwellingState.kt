package be.pleinmakers.ui.dwelling

import be.pleinmakers.core.DwellingView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class DwellingState(val view: DwellingView, val back: String) : ScreenState

sealed interface DwellingIntent : Intent {
    data object NewFace : DwellingIntent

    data object Back : DwellingIntent
}
