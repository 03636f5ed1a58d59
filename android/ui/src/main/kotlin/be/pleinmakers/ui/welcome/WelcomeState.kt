package be.pleinmakers.ui.welcome

import be.pleinmakers.core.WelcomeView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class WelcomeState(val view: WelcomeView) : ScreenState

sealed interface WelcomeIntent : Intent {
    data object Next : WelcomeIntent
}
