package be.pleinmakers.ui.start

import be.pleinmakers.core.StartView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class StartState(val view: StartView) : ScreenState

sealed interface StartIntent : Intent {
    data object ChooseNeighbourhood : StartIntent

    data object Join : StartIntent

    data object OpenSettings : StartIntent
}
