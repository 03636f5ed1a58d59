package be.pleinmakers.ui.guide

import be.pleinmakers.core.GuideView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class GuideState(val view: GuideView, val back: String) : ScreenState

sealed interface GuideIntent : Intent {
    data class OpenPlace(val id: String) : GuideIntent

    data object Back : GuideIntent
}
