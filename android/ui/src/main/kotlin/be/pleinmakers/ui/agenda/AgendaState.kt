package be.pleinmakers.ui.agenda

import be.pleinmakers.core.AgendaView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class AgendaState(val view: AgendaView) : ScreenState

sealed interface AgendaIntent : Intent {
    data class OpenActivity(val id: String) : AgendaIntent

    data object OpenGuide : AgendaIntent
}
