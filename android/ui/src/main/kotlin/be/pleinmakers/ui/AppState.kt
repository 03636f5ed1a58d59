package be.pleinmakers.ui

import be.pleinmakers.core.HomeTab
import be.pleinmakers.core.HomeView
import be.pleinmakers.core.Recorded

/**
 * Everything that is drawn. [home] and [screen] are nothing until the phone has answered once. [tab] is the place in
 * the bar that the screen belongs to; without one there is no bar. [said] is what was just recorded, while it can be
 * taken back.
 */
data class AppState(
    val home: HomeView? = null,
    val screen: ScreenState? = null,
    val tab: HomeTab? = null,
    val canGoBack: Boolean = false,
    val said: Recorded? = null,
)
