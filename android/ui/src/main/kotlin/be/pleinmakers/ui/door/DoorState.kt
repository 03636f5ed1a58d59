package be.pleinmakers.ui.door

import be.pleinmakers.core.DoorView
import be.pleinmakers.core.VisitDetail
import be.pleinmakers.core.VisitId
import be.pleinmakers.core.VisitOutcome
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

/** [open]: the outcome whose choices are shown. */
data class DoorState(val view: DoorView, val back: String, val open: VisitOutcome? = null) : ScreenState

sealed interface DoorIntent : Intent {
    data class Record(val outcome: VisitOutcome) : DoorIntent

    data class RecordWith(val outcome: VisitOutcome, val detail: VisitDetail) : DoorIntent

    data class OpenChoices(val outcome: VisitOutcome) : DoorIntent

    data object CloseChoices : DoorIntent

    data class Undo(val visit: VisitId) : DoorIntent

    data object AskSignal : DoorIntent

    /** Somebody else than on the list lives here now. */
    data object NewFace : DoorIntent

    data object UndoFace : DoorIntent

    /** [language]: that of the list; without one it is chosen first. */
    data class ShowPhrases(val language: String?) : DoorIntent

    data object Back : DoorIntent
}
