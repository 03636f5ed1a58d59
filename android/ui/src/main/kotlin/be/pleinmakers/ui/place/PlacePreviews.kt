package be.pleinmakers.ui.place

import be.pleinmakers.core.PlaceView
import be.pleinmakers.ui.Preview

fun placePreviews(view: PlaceView, partner: PlaceView, back: String) =
    listOf(Preview("place", PlaceState(view, back)), Preview("place-partner", PlaceState(partner, back)))
