package be.pleinmakers.ui

import be.pleinmakers.ui.guide.GuideIntent
import be.pleinmakers.ui.place.PlaceIntent

/** What the intents of the guide and of one place of it do. */
internal fun AppModel.act(intent: GuideIntent) {
    when (intent) {
        is GuideIntent.OpenPlace -> go(Place.OfGuide(intent.id))
        GuideIntent.Back -> back()
    }
}

internal fun AppModel.act(intent: PlaceIntent) {
    when (intent) {
        is PlaceIntent.OpenPlace -> go(Place.OfGuide(intent.id))
        is PlaceIntent.OpenActivity -> go(Place.Activity(intent.id))
        PlaceIntent.Back -> back()
    }
}
