package be.pleinmakers.ui.start

import be.pleinmakers.core.StartView
import be.pleinmakers.ui.Preview

fun startPreviews(view: StartView) = listOf(Preview("start", StartState(view)))
