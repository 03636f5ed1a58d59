package be.pleinmakers.ui.search

import be.pleinmakers.core.DwellingId
import be.pleinmakers.core.HouseholdId
import be.pleinmakers.core.SearchView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

/** [text]: what was typed; [view] is what was found for it, or for what stood there a moment before. */
data class SearchState(val view: SearchView, val back: String, val text: String = "") : ScreenState

sealed interface SearchIntent : Intent {
    data class EditText(val text: String) : SearchIntent

    data class OpenDoor(val household: HouseholdId) : SearchIntent

    data class OpenDwelling(val dwelling: DwellingId) : SearchIntent

    data object Clear : SearchIntent

    data object OpenBuilding : SearchIntent

    data object Back : SearchIntent
}
