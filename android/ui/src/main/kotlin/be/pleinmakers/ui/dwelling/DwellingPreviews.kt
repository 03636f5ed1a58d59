package be.pleinmakers.ui.dwelling

import be.pleinmakers.core.DwellingView
import be.pleinmakers.ui.Preview

fun dwellingPreviews(view: DwellingView, back: String) = listOf(Preview("dwelling", DwellingState(view, back)))
