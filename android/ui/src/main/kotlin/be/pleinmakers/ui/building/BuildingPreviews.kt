package be.pleinmakers.ui.building

import be.pleinmakers.core.BuildingView
import be.pleinmakers.ui.Preview

fun buildingPreviews(view: BuildingView, empty: BuildingView) =
    listOf(Preview("building", BuildingState(view)), Preview("building-empty", BuildingState(empty)))
