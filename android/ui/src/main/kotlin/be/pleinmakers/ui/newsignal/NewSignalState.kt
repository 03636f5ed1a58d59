package be.pleinmakers.ui.newsignal

import be.pleinmakers.core.NewSignalView
import be.pleinmakers.core.SignalKind
import be.pleinmakers.core.SignalPlace
import be.pleinmakers.core.SignalUrgency
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

/** What was chosen and written so far; without a [kind] nothing can be kept. */
data class NewSignalState(
    val view: NewSignalView,
    val back: String,
    val kind: SignalKind? = null,
    val place: SignalPlace = view.places.first().place,
    val urgency: SignalUrgency = view.urgencies.first().urgency,
    val words: String = "",
) : ScreenState

sealed interface NewSignalIntent : Intent {
    data class ChooseKind(val kind: SignalKind) : NewSignalIntent

    data class ChoosePlace(val place: SignalPlace) : NewSignalIntent

    data class ChooseUrgency(val urgency: SignalUrgency) : NewSignalIntent

    data class EditWords(val text: String) : NewSignalIntent

    data object Save : NewSignalIntent

    data object Back : NewSignalIntent
}
