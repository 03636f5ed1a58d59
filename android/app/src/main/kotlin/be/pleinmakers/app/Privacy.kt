package be.pleinmakers.app

import be.pleinmakers.ui.AppState
import be.pleinmakers.ui.activity.ActivityState
import be.pleinmakers.ui.agenda.AgendaState
import be.pleinmakers.ui.choose.ChooseState
import be.pleinmakers.ui.settings.SettingsState
import be.pleinmakers.ui.start.StartState

/** No picture of this may be taken. A screen that nobody thought of here is personal. */
val AppState.personal: Boolean
    get() =
        said != null ||
            when (screen) {
                is StartState, is ChooseState, is AgendaState, is ActivityState, is SettingsState -> false
                else -> true
            }
