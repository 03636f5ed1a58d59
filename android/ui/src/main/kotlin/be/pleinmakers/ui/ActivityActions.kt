package be.pleinmakers.ui

import be.pleinmakers.core.CallCode
import be.pleinmakers.core.RsvpAnswer
import be.pleinmakers.core.RsvpDetails
import be.pleinmakers.core.TallyCounts
import be.pleinmakers.ui.activity.ActivityIntent
import be.pleinmakers.ui.hear.HearIntent
import be.pleinmakers.ui.invite.Bringing
import be.pleinmakers.ui.invite.InviteIntent
import be.pleinmakers.ui.invite.InviteState
import be.pleinmakers.ui.tally.TallyIntent
import be.pleinmakers.ui.tally.TallyState

/** What the intents of an activity, of its round, its count and its news do. */
internal fun AppModel.act(intent: ActivityIntent) {
    val place = stack.lastOrNull() as? Place.Activity ?: return
    when (intent) {
        ActivityIntent.Invite -> go(Place.Invite(place.id))
        ActivityIntent.Tally -> go(Place.Tally(place.id))
        ActivityIntent.MustHear -> go(Place.Hear(place.id))
        is ActivityIntent.OpenDoor -> openDoor(intent.household)
        is ActivityIntent.TakeBack -> takeBack(intent)
        ActivityIntent.Back -> back()
    }
}

private fun AppModel.takeBack(intent: ActivityIntent.TakeBack) {
    once(again = { takeBack(intent) }, call = { it.undoRsvp(intent.rsvp) }) {
        load()
        syncs.quietly()
    }
}

/** Where a card of today leads. */
internal fun AppModel.openCall(code: CallCode, id: String) =
    when (code) {
        CallCode.MUST_HEAR -> go(Place.Hear(id))
        CallCode.CALL -> go(Place.Activity(id))
        CallCode.TALLY -> go(Place.Tally(id))
    }

internal fun AppModel.act(intent: InviteIntent) {
    when (intent) {
        is InviteIntent.Answer -> signUp(intent.household, intent.answer)
        is InviteIntent.Persons -> signUp(intent.household, RsvpAnswer.YES, RsvpDetails(persons = intent.persons))
        is InviteIntent.Fetch -> signUp(intent.household, RsvpAnswer.YES, RsvpDetails(fetch = intent.fetch))
        is InviteIntent.WriteBrings -> change<InviteState> { it.copy(writing = intent.begun(), said = null) }
        is InviteIntent.EditBrings -> change<InviteState> { it.copy(writing = it.writing?.copy(text = intent.text)) }
        InviteIntent.SaveBrings -> saveBrings()
        InviteIntent.CancelBrings -> change<InviteState> { it.copy(writing = null) }
        InviteIntent.AddNameless -> signUp(null, RsvpAnswer.YES)
        InviteIntent.Undo -> undoSignUp()
        InviteIntent.OpenBuilding -> reset(Place.Building())
        InviteIntent.Back -> back()
    }
}

private fun InviteIntent.WriteBrings.begun() = Bringing(household, brings)

private fun AppModel.saveBrings() {
    val writing = (screen as? InviteState)?.writing ?: return
    signUp(writing.household, RsvpAnswer.YES, RsvpDetails(brings = writing.text))
}

private fun AppModel.signUp(household: String?, answer: RsvpAnswer, details: RsvpDetails = RsvpDetails()) {
    val place = stack.lastOrNull() as? Place.Invite ?: return
    once(
        again = { signUp(household, answer, details) },
        call = { it.recordRsvp(place.id, household, answer, details) },
    ) { recorded ->
        change<InviteState> { it.copy(view = recorded.invite, said = recorded, writing = null) }
        syncs.quietly()
    }
}

private fun AppModel.undoSignUp() {
    val said = (screen as? InviteState)?.said ?: return
    once(again = ::undoSignUp, call = { it.undoRsvp(said.rsvp) }) { view ->
        change<InviteState> { it.copy(view = view, said = null) }
        syncs.quietly()
    }
}

internal fun AppModel.act(intent: TallyIntent) {
    when (intent) {
        is TallyIntent.Count -> count(intent.counts)
        TallyIntent.Save -> saveTally()
        TallyIntent.Back -> back()
    }
}

private fun AppModel.count(counts: TallyCounts) {
    val place = stack.lastOrNull() as? Place.Tally ?: return
    talk(again = { count(counts) }, here = place, call = { it.tally(place.id, counts) }) { view ->
        change<TallyState> { it.copy(view = view) }
    }
}

private fun AppModel.saveTally() {
    val place = stack.lastOrNull() as? Place.Tally ?: return
    val counts = (screen as? TallyState)?.view?.counts ?: return
    once(again = ::saveTally, call = { it.recordTally(place.id, counts) }) {
        if (stack.lastOrNull() === place) back()
        syncs.quietly()
    }
}

internal fun AppModel.act(intent: HearIntent) {
    when (intent) {
        is HearIntent.Told -> told(intent)
        HearIntent.Back -> back()
    }
}

private fun AppModel.told(intent: HearIntent.Told) {
    val place = stack.lastOrNull() as? Place.Hear ?: return
    once(again = { told(intent) }, call = { it.recordTold(place.id, intent.household) }) {
        load()
        syncs.quietly()
    }
}
