package be.pleinmakers.ui.problem

import be.pleinmakers.core.ProblemView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class ProblemState(val view: ProblemView) : ScreenState

sealed interface ProblemIntent : Intent {
    data object Remedy : ProblemIntent
}
