package be.pleinmakers.ui.building

import be.pleinmakers.core.BuildingId
import be.pleinmakers.core.BuildingView
import be.pleinmakers.core.DwellingId
import be.pleinmakers.core.HouseholdId
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class BuildingState(val view: BuildingView) : ScreenState

sealed interface BuildingIntent : Intent {
    data class ChooseBuilding(val building: BuildingId) : BuildingIntent

    data class OpenDoor(val household: HouseholdId) : BuildingIntent

    data class OpenDwelling(val dwelling: DwellingId) : BuildingIntent
}
