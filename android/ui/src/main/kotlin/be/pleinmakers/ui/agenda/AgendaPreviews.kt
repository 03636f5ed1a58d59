package be.pleinmakers.ui.agenda

import be.pleinmakers.core.AgendaView
import be.pleinmakers.ui.Preview

fun agendaPreviews(view: AgendaView, empty: AgendaView) =
    listOf(Preview("agenda", AgendaState(view)), Preview("agenda-empty", AgendaState(empty)))
