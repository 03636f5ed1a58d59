package be.pleinmakers.ui.invite

import be.pleinmakers.core.HouseholdId
import be.pleinmakers.core.InviteView
import be.pleinmakers.core.RecordedRsvp
import be.pleinmakers.core.RsvpAnswer
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

/** What they bring, while it is written: at which door. */
data class Bringing(val household: HouseholdId, val text: String)

/** [said]: what was just written down, while it can be taken back. */
data class InviteState(
    val view: InviteView,
    val back: String,
    val said: RecordedRsvp? = null,
    val writing: Bringing? = null,
) : ScreenState

sealed interface InviteIntent : Intent {
    data class Answer(val household: HouseholdId, val answer: RsvpAnswer) : InviteIntent

    data class Persons(val household: HouseholdId, val persons: Long) : InviteIntent

    data class Fetch(val household: HouseholdId, val fetch: Boolean) : InviteIntent

    data class WriteBrings(val household: HouseholdId, val brings: String) : InviteIntent

    data class EditBrings(val text: String) : InviteIntent

    data object SaveBrings : InviteIntent

    data object CancelBrings : InviteIntent

    data object AddNameless : InviteIntent

    data object Undo : InviteIntent

    data object OpenBuilding : InviteIntent

    data object Back : InviteIntent
}
