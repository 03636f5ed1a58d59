package be.pleinmakers.ui.hear

import be.pleinmakers.core.HearView
import be.pleinmakers.ui.Preview

fun hearPreviews(fresh: HearView, half: HearView, done: HearView, back: String) =
    listOf(
        Preview("hear", HearState(fresh, back)),
        Preview("hear-half", HearState(half, back)),
        Preview("hear-done", HearState(done, back)),
    )
