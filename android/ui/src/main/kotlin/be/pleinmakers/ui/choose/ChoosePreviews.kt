package be.pleinmakers.ui.choose

import be.pleinmakers.core.ChooseView
import be.pleinmakers.ui.Preview

fun choosePreviews(view: ChooseView, back: String) = listOf(Preview("choose", ChooseState(view, back)))
