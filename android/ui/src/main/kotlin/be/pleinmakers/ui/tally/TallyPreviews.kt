package be.pleinmakers.ui.tally

import be.pleinmakers.core.TallyView
import be.pleinmakers.ui.Preview

fun tallyPreviews(fresh: TallyView, counted: TallyView, back: String) =
    listOf(Preview("tally", TallyState(fresh, back)), Preview("tally-counted", TallyState(counted, back)))
