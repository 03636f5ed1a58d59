package be.pleinmakers.ui.guide

import be.pleinmakers.core.GuideView
import be.pleinmakers.ui.Preview

fun guidePreviews(view: GuideView, empty: GuideView, back: String) =
    listOf(
        Preview("guide", GuideState(view, back)),
        // The map is the last thing on the screen; without the list it is in sight.
        Preview("guide-map", GuideState(view.copy(sections = emptyList()), back)),
        Preview("guide-empty", GuideState(empty, back)),
    )
