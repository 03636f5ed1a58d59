package be.pleinmakers.ui.place

import be.pleinmakers.core.PlaceView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class PlaceState(val view: PlaceView, val back: String) : ScreenState

sealed interface PlaceIntent : Intent {
    data class OpenPlace(val id: String) : PlaceIntent

    data class OpenActivity(val id: String) : PlaceIntent

    data object Back : PlaceIntent
}
