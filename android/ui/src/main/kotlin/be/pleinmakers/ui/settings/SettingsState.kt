package be.pleinmakers.ui.settings

import be.pleinmakers.core.SettingsView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class SettingsState(val view: SettingsView) : ScreenState

sealed interface SettingsIntent : Intent {
    data class ChooseLanguage(val code: String) : SettingsIntent

    data class ChooseSize(val scale: Float) : SettingsIntent

    data object OpenSync : SettingsIntent

    data object Back : SettingsIntent
}
