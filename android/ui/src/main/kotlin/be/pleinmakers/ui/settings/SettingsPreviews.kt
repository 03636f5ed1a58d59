package be.pleinmakers.ui.settings

import be.pleinmakers.core.SettingsView
import be.pleinmakers.ui.Preview

fun settingsPreviews(view: SettingsView) = listOf(Preview("settings", SettingsState(view)))
