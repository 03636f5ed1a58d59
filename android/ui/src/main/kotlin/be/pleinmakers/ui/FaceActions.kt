package be.pleinmakers.ui

import be.pleinmakers.core.DwellingId
import be.pleinmakers.core.HouseholdId
import be.pleinmakers.ui.dwelling.DwellingIntent
import be.pleinmakers.ui.search.SearchIntent
import be.pleinmakers.ui.search.SearchState

/** What the intents of finding a door do, and those of somebody new at one. */
internal fun AppModel.act(intent: SearchIntent) {
    when (intent) {
        is SearchIntent.EditText -> search(intent.text)
        is SearchIntent.OpenDoor -> openDoor(intent.household)
        is SearchIntent.OpenDwelling -> openDwelling(intent.dwelling)
        SearchIntent.Clear -> search("")
        SearchIntent.OpenBuilding -> reset(Place.Building())
        SearchIntent.Back -> back()
    }
}

/** The place keeps what was typed: who comes back from a door finds it again, and an earlier answer is not wanted. */
private fun AppModel.search(text: String) {
    if (stack.lastOrNull() !is Place.Search) return
    change<SearchState> { it.copy(text = text) }
    val place = Place.Search(text)
    stack[stack.lastIndex] = place
    talk(again = ::load, here = place, call = { it.search(text) }) { view ->
        change<SearchState> { it.copy(view = view) }
    }
}

internal fun AppModel.openDwelling(dwelling: DwellingId) = go(Place.Dwelling(dwelling))

internal fun AppModel.act(intent: DwellingIntent) {
    val place = stack.lastOrNull() as? Place.Dwelling ?: return
    when (intent) {
        DwellingIntent.NewFace -> newFace(place, place.dwelling)
        DwellingIntent.Back -> back()
    }
}

/** Their door stands in place of the one where nobody was known, or somebody else. */
internal fun AppModel.newFace(place: Place, dwelling: DwellingId) {
    once(again = { newFace(place, dwelling) }, call = { it.newFace(dwelling) }) { recorded ->
        if (stack.lastOrNull() === place) goInstead(Place.Door(recorded.household))
        syncs.quietly()
    }
}

internal fun AppModel.undoFace(place: Place, household: HouseholdId) {
    once(again = { undoFace(place, household) }, call = { it.undoNewFace(household) }) { view ->
        if (stack.lastOrNull() === place) goInstead(view.household?.let { Place.Door(it) } ?: Place.Dwelling(view.dwelling))
        syncs.quietly()
    }
}
