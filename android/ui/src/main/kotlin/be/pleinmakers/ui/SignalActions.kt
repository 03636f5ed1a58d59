package be.pleinmakers.ui

import be.pleinmakers.core.PhoneInterface
import be.pleinmakers.core.SignalId
import be.pleinmakers.ui.newsignal.NewSignalIntent
import be.pleinmakers.ui.newsignal.NewSignalState
import be.pleinmakers.ui.signal.SignalIntent
import be.pleinmakers.ui.signal.SignalState
import be.pleinmakers.ui.signals.SignalsIntent

/** What the intents of questions and signals do. */
internal fun AppModel.act(intent: SignalsIntent) =
    when (intent) {
        is SignalsIntent.OpenSignal -> go(Place.Signal(intent.signal))
        SignalsIntent.Add -> go(Place.NewSignal())
        SignalsIntent.OpenSync -> go(Place.Sync)
    }

internal fun AppModel.act(intent: SignalIntent) {
    when (intent) {
        SignalIntent.CarryBack -> follow { phone, signal -> phone.carryBack(signal) }
        SignalIntent.WriteAnswer -> change<SignalState> { it.copy(writing = "") }
        is SignalIntent.EditAnswer -> change<SignalState> { it.copy(writing = intent.text) }
        SignalIntent.SaveAnswer -> saveAnswer()
        SignalIntent.CancelAnswer -> change<SignalState> { it.copy(writing = null) }
        SignalIntent.Withdraw -> withdraw()
        is SignalIntent.OpenDoor -> openDoor(intent.household)
        SignalIntent.Back -> back()
    }
}

private fun AppModel.saveAnswer() {
    val words = (screen as? SignalState)?.writing ?: return
    follow { phone, signal -> phone.answer(signal, words) }
}

private fun AppModel.follow(call: (PhoneInterface, SignalId) -> Unit) {
    val place = stack.lastOrNull() as? Place.Signal ?: return
    once(again = { follow(call) }, call = { call(it, place.signal) }) {
        change<SignalState> { it.copy(writing = null) }
        load()
        syncs.quietly()
    }
}

private fun AppModel.withdraw() {
    val place = stack.lastOrNull() as? Place.Signal ?: return
    once(again = ::withdraw, call = { it.withdraw(place.signal) }) {
        // One that never left is gone: there is nothing to come back to.
        if (stack.lastOrNull() === place) back()
        syncs.quietly()
    }
}

internal fun AppModel.act(intent: NewSignalIntent) {
    when (intent) {
        is NewSignalIntent.ChooseKind -> change<NewSignalState> { it.copy(kind = intent.kind) }
        is NewSignalIntent.ChoosePlace -> change<NewSignalState> { it.copy(place = intent.place) }
        is NewSignalIntent.ChooseUrgency -> change<NewSignalState> { it.copy(urgency = intent.urgency) }
        is NewSignalIntent.EditWords -> change<NewSignalState> { it.copy(words = intent.text) }
        NewSignalIntent.Save -> saveSignal()
        NewSignalIntent.Back -> back()
    }
}

private fun AppModel.saveSignal() {
    val place = stack.lastOrNull() as? Place.NewSignal ?: return
    val asked = screen as? NewSignalState ?: return
    val kind = asked.kind ?: return
    val call = { phone: PhoneInterface -> phone.recordSignal(asked.place, kind, asked.urgency, asked.words) }
    once(again = ::saveSignal, call = call) { recorded ->
        // Behind it stands what she came from, not the form.
        if (stack.lastOrNull() === place) {
            stack.removeLast()
            go(Place.Signal(recorded.row.signal))
        }
        syncs.quietly()
    }
}
